import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, bareText, elementsIn } from './html.ts';
import type { OpenSite } from './open-site.ts';
import { readClaim } from './picture-metadata.ts';

/** A card, or a copy of one beside a widget, at the end of an address. */
const CARD =
  /(?:cards\/[^/]+\/[^/]+|embed\/[^/]+\/[^/]+\/(?:\d{4}-\d\d-\d\d\/)?card)\.[a-z]+\.(?:png|webp)$/;

/** Whoever cannot see a card is told what the card itself claims. */
export const altCheck: Check = {
  id: 'alt texts',
  async run(site) {
    const faults: Fault[] = [];
    const alts = claimedAlts(site);
    let looked = 0;
    for (const file of site.files.filter((name) => name.endsWith('.html'))) {
      if (!/card/.test(await site.text(file))) continue;
      for (const element of elementsIn(await site.page(file))) {
        const picture = CARD.exec(attributeOf(element, 'src') ?? '')?.[0];
        const alt = attributeOf(element, 'alt');
        if (element.tagName !== 'img' || picture === undefined || !alt) continue;
        const claimed = await alts(picture);
        if (claimed === null) continue;
        looked += 1;
        if (bareText(alt) !== bareText(claimed))
          faults.push({ file, message: `describes ${picture} in other words than it claims` });
      }
    }
    return { faults, looked: `${looked} cards on pages are described as they claim` };
  },
};

/** What the card at an address says of itself; null where there is none, or it says nothing. Read once. */
function claimedAlts({ files, bytes }: OpenSite): (file: string) => Promise<string | null> {
  const there = new Set(files);
  const known = new Map<string, Promise<string | null>>();
  return (file) => {
    const read = async () => (there.has(file) ? (readClaim(await bytes(file))?.alt ?? null) : null);
    const found = known.get(file) ?? read();
    known.set(file, found);
    return found;
  };
}
