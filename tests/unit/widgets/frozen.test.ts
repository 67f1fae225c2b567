import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { reportProfile } from '#proofs/report.ts';
import { publicProfile } from '#public/public-profile.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { keepFrozen } from '#build/frozen-widgets.ts';
import { ownPlaces } from '#site/places.ts';
import { makeUrls } from '#site/urls.ts';
import { wordsOf } from '#words/words.ts';
import { makeProfile, makeTestimonial } from '../../support/profile-builder.ts';

let folder: string;
const ada = publicProfile(
  makeProfile({
    testimonials: [
      makeTestimonial({ id: 'kim', name: 'Kim Example', quote: 'It *works*.\n\nAlways.' }),
      makeTestimonial({ id: 'eve', name: 'Eve', relationship: 'employee', incentive: 'paid' }),
    ],
  }),
  day('2026-03-01'),
);
const site = {
  urls: makeUrls('https://plaudit.example', '/sub/'),
  views: new Map([['ada', ada]]),
  content: { settings: { correctedWidgets: 'note' } },
  places: ownPlaces(),
  remade: new Set(),
  today: day('2026-03-01'),
  locale: 'en',
  words: wordsOf('en'),
  themes: new Map(),
  reports: new Map([['ada', reportProfile(ada.page, { today: day('2026-03-01'), locale: 'en' })]]),
} as unknown as BuiltSite;

async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
const keep = () => keepFrozen(site, path.join(folder, 'old'), path.join(folder, 'new'));
const read = (name: string) => readFile(path.join(folder, 'new', name), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-frozen-'));
  await write({ 'new/ada/evidence/index.html': '<p id="rating">4.8</p>' });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const said = '<blockquote><p>It <em>works</em>.</p>\n<p>Always.</p></blockquote>';
const copy = (
  id: string,
  link = '/sub/ada/evidence/#rating',
  words = `${said}<a href="${link}">Kim Example</a>`,
) => `<ul><li data-item="${id}">${words}</li></ul>`;

test('an earlier copy is kept as it was, also over a newer one of the same day', async () => {
  await write({
    'old/embed/ada/wall/2026-01-01/index.html': copy('kim'),
    'old/embed/ada/wall/2026-02-02/index.html': `${copy('kim')}old`,
    'old/embed/ada/wall/index.html': 'the newest of then',
    'new/embed/ada/wall/2026-02-02/index.html': 'new',
    'new/embed/ada/wall/index.html': 'newest',
  });
  expect(await keep()).toEqual({ kept: 2, remade: 0, skipped: [] });
  expect(await read('embed/ada/wall/2026-01-01/index.html')).toBe(copy('kim'));
  expect(await read('embed/ada/wall/2026-02-02/index.html')).toBe(`${copy('kim')}old`);
  expect(await read('embed/ada/wall/index.html')).toBe('newest');
});

test.each([
  ['words whose consent is gone', copy('lee'), 'consent of lee'],
  ['a link to nothing', copy('kim', '/sub/ada/gone/'), '/sub/ada/gone/'],
  ['an anchor that is gone', copy('kim', '/sub/ada/evidence/#mean'), '/sub/ada/evidence/'],
  ['another base', copy('kim', '/other/ada/evidence/'), '/other/'],
  ['another person of that id', copy('kim', '', `${said}<b>Kim Other</b>`), 'another person'],
  [
    'words that were changed since',
    copy('kim', '', '<q>It never works.</q><b>Kim Example</b>'),
    'words of kim have changed',
  ],
  [
    'a tie that it does not tell',
    copy('eve', '', '<q>It works.</q><b>Eve</b> an employee'),
    'was paid for it',
  ],
  ['a card that says something else', copy('kim', '', '<img alt="Kim: gone">'), 'card of kim'],
])('a copy with %s is left out, and named', async (_, html, why) => {
  await write({ 'old/embed/ada/wall/2026-01-01/index.html': html });
  const { kept, skipped } = await keep();
  expect(kept).toBe(0);
  expect(skipped).toEqual([expect.stringContaining('embed/ada/wall/2026-01-01/')]);
  expect(skipped[0]).toContain(why);
  await expect(read('embed/ada/wall/2026-01-01/index.html')).rejects.toThrow(/ENOENT/);
});

test('a copy stays that tells what must be told, in whatever form it shows the words', async () => {
  await write({
    'old/embed/ada/wall/2026-01-01/index.html': copy(
      'eve',
      '',
      '<q>It works.</q><b>Eve</b> an employee, was paid for it',
    ),
    'old/embed/ada/stack/2026-01-01/index.html': copy('kim', '', '<a title="Kim Example">K</a>'),
  });
  expect(await keep()).toEqual({ kept: 2, remade: 0, skipped: [] });
});

test('faces go with the copies that are set in them', async () => {
  const link = (name: string) => `<link rel="stylesheet" href="/sub/embed/ada/${name}">`;
  await write({
    'old/embed/ada/faces.0a1b2c3d.css': 'letters of kim',
    'old/embed/ada/faces.99999999.css': 'letters of lee',
    'old/embed/ada/wall/2026-01-01/index.html': link('faces.0a1b2c3d.css') + copy('kim'),
    'old/embed/ada/wall/2026-01-02/index.html': link('faces.99999999.css') + copy('lee'),
  });
  expect((await keep()).kept).toBe(1);
  expect(await read('embed/ada/faces.0a1b2c3d.css')).toBe('letters of kim');
  await expect(read('embed/ada/faces.99999999.css')).rejects.toThrow(/ENOENT/);
});

test('a number that was corrected since is told, once and with its first day', async () => {
  const figures = (count: number) =>
    `<div data-figures="${JSON.stringify({ 'business.testimonials': count }).replaceAll('"', '&quot;')}"><p class="foot"></p></div>`;
  await write({
    'old/embed/ada/rating/2026-01-31/index.html': figures(7),
    'old/embed/ada/rating/2026-02-01/index.html': figures(2),
  });
  expect((await keep()).kept).toBe(2);
  const noted = await read('embed/ada/rating/2026-01-31/index.html');
  expect(noted).toMatch(/Corrected on Mar 1, 2026: Testimonials: now 2 testimonials, here 7/);
  expect(await read('embed/ada/rating/2026-02-01/index.html')).toBe(figures(2));
  await write({ 'old/embed/ada/rating/2026-01-31/index.html': noted });
  await keepFrozen(
    { ...site, today: day('2026-05-01') },
    path.join(folder, 'old'),
    path.join(folder, 'new'),
  );
  expect(await read('embed/ada/rating/2026-01-31/index.html')).toBe(noted);
  const strict = {
    ...site.content,
    settings: { ...site.content.settings, correctedWidgets: 'remove' as const },
  };
  const { skipped } = await keepFrozen(
    { ...site, content: strict },
    path.join(folder, 'old'),
    path.join(folder, 'strict'),
  );
  expect(skipped).toEqual([expect.stringContaining('its numbers were corrected')]);
});

test('without an earlier site there is nothing to keep', async () => {
  expect(await keepFrozen(site, null, folder)).toEqual({ kept: 0, remade: 0, skipped: [] });
  expect(await keep()).toEqual({ kept: 0, remade: 0, skipped: [] });
});

test('a copy keeps the picture that it was published with', async () => {
  const html = `<img src="/sub/embed/ada/card/2026-02-02/card.og.png">${copy('kim')}`;
  await write({
    'old/embed/ada/card/2026-01-01/index.html':
      '<img src="/sub/embed/ada/card/2026-01-01/card.og.png">',
    'old/embed/ada/card/2026-02-02/index.html': html,
    'old/embed/ada/card/2026-02-02/card.og.png': 'old picture',
    'old/embed/ada/card/card.og.png': 'the newest of then',
    'new/embed/ada/card/2026-02-02/index.html': html,
    'new/embed/ada/card/2026-02-02/card.og.png': 'drawn anew',
    'new/embed/ada/card/card.og.png': 'the newest',
  });
  const { kept, skipped } = await keep();
  expect(kept).toBe(1);
  expect(skipped).toEqual([expect.stringMatching(/2026-01-01.*card\.og\.png is gone/)]);
  expect(await read('embed/ada/card/2026-02-02/card.og.png')).toBe('old picture');
  expect(await read('embed/ada/card/card.og.png')).toBe('the newest');
});
