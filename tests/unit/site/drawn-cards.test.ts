import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardSizes } from '#cards/sizes.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import type { SiteSettings } from '#schemas/site.ts';
import { buildReports } from '#site/built-site.ts';
import { profileCards } from '#site/card-items.ts';
import { drawnCards } from '#site/drawn-cards.ts';
import { latestCards } from '#site/latest-cards.ts';
import { cardName } from '#site/urls.ts';

const today = day('2026-11-23');
const root = path.resolve(import.meta.dirname, '../../../content');
const profile = 'mira-solberg';
const all = cardSizes.map(({ id }) => id);
let content: SiteContent;

beforeAll(async () => {
  content = (await loadSite(root, { today })).site!;
});

function siteWith(cards: SiteSettings['cards']) {
  const settings = { ...content.settings, cards };
  return buildReports({ ...content, settings }, { content: root, today, site: null, base: null });
}

async function sizesWith(cards: SiteSettings['cards']): Promise<Map<string, string[]>> {
  const drawn = await drawnCards(siteWith(cards), profile);
  return new Map(
    drawn.map(({ path: { card, key }, sizes }) => [
      cardName(card.id, key),
      sizes.map(({ id }) => id),
    ]),
  );
}

describe('the sizes in which cards are drawn', () => {
  it('are the preview of links for every card that there is', async () => {
    const sizes = await sizesWith({});
    expect(sizes.size).toBe(profileCards(siteWith({}), profile).length);
    for (const [name, [first]] of sizes) expect([name, first]).toEqual([name, 'og']);
  });

  it('are all for what a profile has once, for featured words and for the newest of each kind', async () => {
    const sizes = await sizesWith({});
    const featured = content.profiles
      .find(({ id }) => id === profile)!
      .testimonials.filter((one) => one.featured)
      .map(({ id }) => `testimonial-${id}`);
    expect(featured.length).toBeGreaterThan(0);
    for (const name of ['profile', 'year', 'wall', 'rating', 'milestone-instagram-50000'])
      expect([name, sizes.get(name)]).toEqual([name, all]);
    for (const name of featured.filter((one) => sizes.has(one)))
      expect([name, sizes.get(name)]).toEqual([name, all]);
  });

  it('are no more for what nobody posts', async () => {
    const sizes = await sizesWith({});
    expect(sizes.get('appearance-2025-04-22-press')).toEqual(['og']);
    expect(sizes.get('testimonial-hong-gilsun')).toEqual(['og']);
    expect([...sizes.values()].flat().length).toBeLessThan((sizes.size * all.length) / 2);
  });

  it('are those that widgets show, whatever was asked for', async () => {
    const site = siteWith({ milestone: [], testimonial: [], story: [], insight: [], chart: [] });
    const drawn = new Set(
      (await drawnCards(site, profile)).flatMap(({ path: { card, key }, sizes }) =>
        sizes.map(({ id }) => `cards/${profile}/${cardName(card.id, key)}.${id}.png`),
      ),
    );
    const latest = (await latestCards(site)).filter(({ to }) => to.includes(profile));
    expect(latest.length).toBeGreaterThan(3);
    for (const { from } of latest) expect(drawn).toContain(from);
  });

  it('are those that site.yaml asks for, by kind', async () => {
    const sizes = await sizesWith({ testimonial: 'all', measure: ['story'], profile: [] });
    expect(sizes.get('testimonial-hong-gilsun')).toEqual(all);
    expect(sizes.get('measure-relationships-answer-rate')).toEqual(['og', 'story']);
    expect(sizes.get('profile')).toEqual(['og']);
    expect(sizes.get('appearance-2025-04-22-press')).toEqual(['og']);
  });

  it('are all of all where it says so', async () => {
    for (const [name, own] of await sizesWith('all')) expect([name, own]).toEqual([name, all]);
  });
});
