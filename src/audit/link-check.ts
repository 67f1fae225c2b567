import { addressOf } from './audit-site.ts';
import type { Check } from './check.ts';
import { checkLinks } from './links.ts';
import { readPages } from './read-pages.ts';

/** Every address of the site's own leads where it says. What lies outside of its base nobody can know from its files. */
export const linkCheck: Check = {
  id: 'links',
  async run({ folder, files, ledger }) {
    const { origin, base } = addressOf(ledger);
    const pages = await readPages(folder, files, base);
    const links = pages.reduce((sum, page) => sum + page.references.length, 0);
    return {
      faults: checkLinks({ pages, files, base, origin, outside: null }),
      looked: `${links} links lead where they say`,
      unchecked: ['what other sites hold to which links lead'],
    };
  },
};
