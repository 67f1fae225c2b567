import { describe, expect, it } from 'vitest';
import { promisedSites, type SiteText } from './site-text.ts';

/** What was looked at, and what of it breaks the promise. */
export interface Kept {
  looked: number;
  faults: readonly string[];
}

const sites = await promisedSites();

/**
 * Holds a promise against each of the sites, and shows that the check would notice: each of `breaks` makes a site that does not keep
 * it, as one change in the code would.
 */
export function keepsPromise(
  check: (site: SiteText) => Kept,
  breaks: Readonly<Record<string, (site: SiteText) => SiteText>>,
): void {
  describe.each(sites.map((site) => [site.name, site] as const))('%s', (_, site) => {
    it('keeps it, wherever one looks', () => {
      const { looked, faults } = check(site);
      expect(faults).toEqual([]);
      expect(looked).toBeGreaterThan(0);
    });
  });

  describe('it would be noticed', () => {
    it.each(Object.entries(breaks))('that %s', (_, change) => {
      const broken = sites.filter((site) => check(change(site)).faults.length > 0);
      // Not every profile has what is changed; the sample has it all.
      expect(broken.map(({ name }) => name)).toContain('the sample');
    });
  });
}
