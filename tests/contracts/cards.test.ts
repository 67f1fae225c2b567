import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCardTools, makeCard, type CardTools } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { proofs } from '#proofs/registry.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import { cardItems, type CardItem } from '#site/card-items.ts';
import { cardName } from '#site/urls.ts';
import { noStore } from '#store/folder-store.ts';

const designs = [...new Set(proofs.flatMap(({ cards }) => cards.map(({ id }) => id)))];

let site: BuiltSite;
let paths: CardItem[];
let tools: CardTools;

beforeAll(async () => {
  const today = day('2026-11-23');
  const { site: content } = await loadSite(path.resolve('content'), { today });
  const options = { content: content!.root, today, site: null, base: null };
  site = buildReports(content!, options);
  paths = cardItems(site);
  tools = await createCardTools(path.resolve('node_modules'), content!.root, noStore);
});

describe('every card of the sample', () => {
  it('has an address of its own', () => {
    const names = paths.map(({ profile, card, key }) => `${profile}/${cardName(card.id, key)}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  });

  it('has an alt text of at most 420 characters, and a post', () => {
    for (const { claim } of paths) {
      expect(claim.alt.length).toBeGreaterThan(10);
      expect(claim.alt.length).toBeLessThanOrEqual(420);
      expect(claim.post).not.toBe('');
    }
  });

  it('says that it is made up', () => {
    for (const { claim } of paths) expect(claim.alt).toMatch(/sample/i);
  });

  it('shows no words of those who did not agree to be on a card', () => {
    for (const { profile } of site.reports.values()) {
      const shy = profile.testimonials.filter(({ consent }) => !consent?.scope.includes('card'));
      const own = paths.filter((each) => each.profile === profile.id);
      for (const { quote } of shy) {
        const words = quote.slice(0, 30);
        for (const { claim } of own) expect(claim.texts.join(' ')).not.toContain(words);
      }
    }
  });
});

const address = 'plaudit.example/mira-solberg';

describe.each(designs)('the design %s', (id) => {
  it.each(['light', 'dark'] as const)('is drawn in every size, %s', async (scheme) => {
    const found = paths.find(({ card }) => card.id === id);
    expect(found, 'the sample content has something to say for every design').toBeDefined();
    const { card, claim, profile } = found!;
    for (const size of cardSizes) {
      const theme = site.themes.get(profile)!;
      const { picture: png, missing } = await makeCard(
        { card, claim, size, theme, scheme, lang: 'en', address, file: '' },
        tools,
      );
      const { width, height, hasAlpha } = await sharp(png).metadata();
      expect({ width, height, hasAlpha }).toEqual({
        width: size.width,
        height: size.height,
        hasAlpha: false,
      });
      expect(missing).toEqual([]);
      expect(png.length).toBeLessThan(1_000_000);
      const deviation = (await sharp(png).stats()).channels.map(({ stdev }) => stdev);
      expect(Math.max(...deviation)).toBeGreaterThan(5);
    }
  });

  it('leaves its margins empty: nothing is cut', async () => {
    for (const { card, claim, profile } of paths.filter((each) => each.card.id === id)) {
      const theme = site.themes.get(profile)!;
      const size = cardSizes[0];
      const { picture: png } = await makeCard(
        { card, claim, size, theme, scheme: 'light', lang: 'en', address, file: '' },
        tools,
      );
      const sides = [
        { left: 0, top: 24, width: 24, height: 580 },
        { left: 1176, top: 24, width: 24, height: 580 },
      ];
      for (const area of [
        ...(card.bleeds ? [] : sides),
        { left: 0, top: 606, width: 1200, height: 24 },
      ]) {
        const { channels } = await sharp(await sharp(png).extract(area).toBuffer()).stats();
        const spread = Math.max(...channels.map(({ max, min }) => max - min));
        expect(
          spread,
          `${cardName(card.id, claim.post.slice(0, 40))} reaches ${JSON.stringify(area)}`,
        ).toBeLessThan(8);
      }
    }
  });
});
