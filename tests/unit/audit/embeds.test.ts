import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { embedCheck } from '#audit/embeds.ts';
import type { OpenSite } from '#audit/open-site.ts';

const picture = await sharp({
  create: { width: 120, height: 63, channels: 3, background: '#fff' },
})
  .png()
  .toBuffer();

const folder = 'embed/ada/card';
const there = {
  version: '1.0',
  type: 'rich',
  cache_age: 86_400,
  thumbnail_url: 'https://ada.example/sub/embed/ada/card/card.og.png',
  thumbnail_width: 120,
  thumbnail_height: 63,
  width: 640,
  height: 392,
  html: '<iframe src="https://ada.example/sub/embed/ada/card/" title="Card" height="392"></iframe>',
};

/** What the check finds in a site of one widget. */
async function faultsOf(texts: Record<string, unknown>, host = 'https://ada.example') {
  const files = [`${folder}/2026-11-03/index.html`, `${folder}/card.og.png`];
  const site = {
    files: [...files, ...Object.keys(texts).map((name) => `${folder}/${name}`)],
    ledger: { profiles: [{ data: `${host}/sub/data/ada.json` }] },
    text: async (file: string) => {
      const text = texts[file.slice(folder.length + 1)];
      return typeof text === 'string' ? text : JSON.stringify(text);
    },
    bytes: async () => picture,
  } as unknown as OpenSite;
  const { faults } = await embedCheck.run(site);
  return faults.map(({ message }) => message);
}

describe('what a widget tells machines', () => {
  test('is in order where it is of what is there', async () => {
    const newest = { date: '2026-11-03' };
    expect(await faultsOf({ 'newest.json': newest, 'oembed.json': there })).toEqual([]);
  });

  test('is in order in a site that has no host yet', async () => {
    const text = JSON.stringify(there).replaceAll('https://ada.example', '');
    expect(await faultsOf({ 'oembed.json': text }, '')).toEqual([]);
  });

  test.each([
    ['another day', '{"date":"2026-11-04"}'],
    ['no day', '{}'],
    ['no JSON', '{"date":"2026-11-03"'],
  ])('is wrong with %s as the newest', async (_, text) => {
    expect(await faultsOf({ 'newest.json': text })).toHaveLength(1);
  });

  test.each([
    ['another height', { height: 393 }, 'says 393 and gives a frame 392 high'],
    ['another frame', { html: there.html.replace('ada/card', 'ada/wall') }, 'another address'],
    ['no frame', { html: '<p>Hello</p>' }, 'another address'],
    ['another picture', { thumbnail_url: there.thumbnail_url.replace('og', 'ok') }, 'not there'],
    ['a picture elsewhere', { thumbnail_url: 'https://evil.example/a.png' }, 'not there'],
    ['another size of picture', { thumbnail_width: 121 }, '121 × 63, which is 120 × 63'],
    ['another version', { version: '1.1' }, 'no oEmbed answer'],
    ['another age', { cache_age: 86_401 }, 'no oEmbed answer'],
  ])('is wrong with %s', async (_, change, message) => {
    const faults = await faultsOf({ 'oembed.json': { ...there, ...change } });
    expect(faults).toEqual([expect.stringContaining(message)]);
  });
});
