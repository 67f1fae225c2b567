import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardSizes } from '#cards/sizes.ts';
import { treeOf } from '#cards/tree.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { buildReports } from '#site/built-site.ts';
import { cardItems } from '#site/card-items.ts';
import { cardName } from '#site/urls.ts';
import { galleryOrders, sampleTools } from '../gallery/cards/orders.ts';
import { projectRoot } from '../support/command.ts';
import { digest, shortJson } from './digest.ts';

// What every card claims, and the tree of its design, beside the pictures of some that are kept.

/** Pictures are named by where they lie on this machine. */
const withoutPaths = (claim: unknown): string => JSON.stringify(claim).replaceAll(projectRoot, '');

const tools = await sampleTools();
const today = day('2026-11-23');

describe('cards', () => {
  it('of the sample have the trees that were kept', async () => {
    const lines = [];
    for (const order of galleryOrders) {
      const { tree, tooLong } = await treeOf(order, tools);
      lines.push(`${order.file}: ${digest(tree)} ${shortJson(tooLong)}`);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('cards/trees.txt');
  });

  it.each(['content', 'tests/fixtures/thin-sites'])('of %s claim what was kept', async (folder) => {
    const root = path.join(projectRoot, folder);
    const { site: content } = await loadSite(root, { today });
    const site = buildReports(content!, { content: root, today, site: null, base: null });
    const lines = [];
    for (const { profile, card, key, claim } of cardItems(site)) {
      const order = {
        card,
        claim,
        size: cardSizes[0]!,
        theme: site.themes.get(profile)!,
        scheme: 'light' as const,
        lang: site.locale,
        address: `example.com/${profile}`,
      };
      const { tree } = await treeOf(order, tools);
      const name = `${profile}.${cardName(card.id, key)}`;
      lines.push(`${name}: ${claim.alt} ${digest(withoutPaths(claim))} ${digest(tree)}`);
    }
    expect(lines.length).toBeGreaterThan(10);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`cards/${path.basename(folder)}.txt`);
  });
});
