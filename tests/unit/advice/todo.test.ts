import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { effects, efforts, type TodoItem } from '#advice/item.ts';
import { printTodo, summaryOf } from '#advice/print-todo.ts';
import { todoOf } from '#advice/todo.ts';
import { advisedSite } from '#build/advised-site.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { hasErrors } from '#problems/problem.ts';
import { buildReports } from '#site/built-site.ts';
import { projectRoot } from '../../support/command.ts';
import { writeSmallContent } from '../../support/small-content.ts';

const thin = path.join(projectRoot, 'tests/fixtures/thin-sites');
const sample = path.join(projectRoot, 'content');

async function todoIn(content: string, today = '2026-11-23'): Promise<readonly TodoItem[]> {
  const options = { content, today: day(today), site: null, base: null };
  const { site, problems } = await loadSite(content, options);
  expect(hasErrors(problems), JSON.stringify(problems)).toBe(false);
  return todoOf(advisedSite(site!, buildReports(site!, options)));
}

const idsOf = (items: readonly TodoItem[], of: string | null) =>
  items.filter(({ profile }) => profile === of).map(({ id }) => id);

describe('what the owner is told', () => {
  test.each([
    ['the thin profiles', thin],
    ['the sample', sample],
  ])('of %s: each thing once, best first, with a command or lines', async (_, content) => {
    const items = await todoIn(content);
    expect(items.length).toBeGreaterThan(3);
    const names = items.map(({ profile, id }) => `${profile}/${id}`);
    expect(new Set(names).size).toBe(names.length);
    const ranks = items.map(
      ({ effect, effort }) => effects.indexOf(effect) * 10 + efforts.indexOf(effort),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    for (const { what, how, command, lines } of items) {
      expect(what).toMatch(/^\S.*[^.]$/);
      expect(how).toMatch(/\.$/);
      expect(command ?? lines).toBeDefined();
      expect(`${what} ${how}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('a restaurant with sums alone is asked for one count, and told which exports hold more', async () => {
    const items = (await todoIn(thin)).filter(({ profile }) => profile === 'thin-sums');
    const ids = idsOf(items, 'thin-sums');
    expect(ids).toEqual(
      expect.arrayContaining([
        'columns.instagram.followers',
        'columns.facebook.followers',
        'columns.facebook.meta-content',
        'testimonials',
      ]),
    );
    const offer = items.find(({ id }) => id === 'columns.facebook.meta-content')!;
    expect(offer.what).toContain('posts, likes, comments and shares');
    expect(offer.command).toBe('npm run import -- FILE --profile thin-sums --platform facebook');
  });

  test('nobody who has testimonials is told to find the first', async () => {
    const ids = idsOf(await todoIn(thin), 'thin-words');
    expect(ids).not.toContain('testimonials');
    expect(ids).toContain('platforms');
  });

  test('of the sample: consent, a jump, a round number that is near', async () => {
    const items = await todoIn(sample);
    expect(items.find(({ id }) => id === 'consent.testimonials')).toMatchObject({
      profile: 'mira-solberg',
      lines: { file: 'profiles/mira-solberg/testimonials/max-mustermann.md' },
    });
    expect(items.find(({ id }) => id === 'jumps.instagram')?.command).toContain(
      'npm run new -- milestone --profile mira-solberg',
    );
    expect(items.find(({ id }) => id === 'next.youtube.50000')?.command).toContain(
      '--card milestone --key youtube-50000',
    );
  });
});

describe('a folder that changes', () => {
  let content: string;
  const change = async (file: string, edit: (text: string) => string) => {
    const place = path.join(content, file);
    await writeFile(place, edit(await readFile(place, 'utf8').catch(() => '')));
  };
  const inFrontMatter = (lines: string) => (text: string) =>
    text.replace(/^---\n/, `---\n${lines}\n`);
  const profile = 'profiles/ada/profile.mdx';

  beforeEach(async () => {
    content = path.join(await mkdtemp(path.join(tmpdir(), 'plaudit-todo-')), 'content');
    await writeSmallContent(content);
  });
  afterEach(() => rm(path.dirname(content), { recursive: true, force: true }));

  test('the lines that are given end the matter', async () => {
    const before = await todoIn(content, '2026-03-01');
    for (const id of ['tagline', 'topics']) {
      const { lines } = before.find((item) => item.id === id)!;
      expect(lines!.file).toBe(profile);
      await change(profile, inFrontMatter(lines!.text));
    }
    await change(profile, inFrontMatter('contact: {email: ada@letters.example}'));
    const after = idsOf(await todoIn(content, '2026-03-01'), 'ada');
    expect(idsOf(before, 'ada')).toEqual(expect.arrayContaining(['tagline', 'topics', 'contact']));
    for (const id of ['tagline', 'topics', 'contact']) expect(after).not.toContain(id);
  });

  test('an address that is no address of anybody is refused by the check', async () => {
    const { lines } = (await todoIn(content, '2026-03-01')).find(({ id }) => id === 'contact')!;
    await change(profile, inFrontMatter(lines!.text));
    const { problems } = await loadSite(content, { today: day('2026-03-01') });
    expect(problems.map(({ code }) => code)).toContain('placeholder');
  });

  test('a site without its address is told so, with the line', async () => {
    await change('site.yaml', (text) => text.replace(/^url:.*\n/m, ''));
    const [item] = (await todoIn(content, '2026-03-01')).filter((one) => one.profile === null);
    expect(item).toMatchObject({ id: 'url', lines: { file: 'site.yaml' } });
  });

  test('a picture asks for words once it is there', async () => {
    expect(idsOf(await todoIn(content, '2026-03-01'), 'ada')).toContain('avatar');
    await cp(
      path.join(sample, 'profiles/tidemark/avatar.png'),
      path.join(content, 'profiles/ada/avatar.png'),
    );
    await change(profile, inFrontMatter('avatar: avatar.png'));
    const ids = idsOf(await todoIn(content, '2026-03-01'), 'ada');
    expect(ids).toContain('avatar-alt');
    expect(ids).not.toContain('avatar');
    await change(profile, inFrontMatter('avatarAlt: A crescent over waves'));
    expect(idsOf(await todoIn(content, '2026-03-01'), 'ada')).not.toContain('avatar-alt');
  });

  // The newest of its daily rows is of 28 February.
  test.each([
    ['2026-03-07', false],
    ['2026-03-08', true],
  ])('on %s, daily rows that end on 28 February are stale: %s', async (today, isStale) => {
    expect(idsOf(await todoIn(content, today), 'ada').includes('stale.letters')).toBe(isStale);
  });

  test.each([
    [
      'source: A list\nmethod: export\n',
      /^npm run import -- FILE --profile ada --platform letters$/,
    ],
    [
      'collect: {from: bluesky, handle: ada.bsky.social}\n',
      /^npm run collect -- --profile ada --platform letters$/,
    ],
  ])('a stale source is renewed as it came: %s', async (origin, command) => {
    await change('profiles/ada/metrics/letters.yaml', () => origin);
    const item = (await todoIn(content, '2026-05-01')).find(({ id }) => id === 'stale.letters');
    expect(item?.command).toMatch(command);
    expect(item?.what).toContain('62 days ago, on 2026-02-28');
  });

  test('what is counted by hand is given a row', async () => {
    const origin = 'source: By hand\nmethod: manual\ncadence: week\n';
    await change('profiles/ada/metrics/letters.yaml', () => origin);
    expect(idsOf(await todoIn(content, '2026-03-10'), 'ada')).not.toContain('stale.letters');
    const item = (await todoIn(content, '2026-05-01')).find(({ id }) => id === 'stale.letters');
    expect(item?.lines).toEqual({
      file: 'profiles/ada/metrics/letters.csv',
      text: 'date,followers\n2026-05-01,COUNT',
    });
  });

  test('words without consent are named, and those whose consent was taken back are not', async () => {
    const kim = 'profiles/ada/testimonials/kim.md';
    const consent = /consent:\n {2}granted.*\n {2}how.*\n/;
    await change(kim, (text) =>
      text.replace(/ {2}how: by e-mail\n/, '$&  withdrawn: 2026-02-01\n'),
    );
    expect(idsOf(await todoIn(content, '2026-03-01'), 'ada')).not.toContain('consent.testimonials');
    await change('profiles/ada/testimonials/lee.md', (text) =>
      text.replace(consent, '').replace(/ {2}scope.*\n/, ''),
    );
    const item = (await todoIn(content, '2026-03-01')).find(({ id }) => id.startsWith('consent.'));
    expect(item?.what).toContain('LEE Ortega');
    expect(item?.what).not.toContain('KIM');
    await change('profiles/ada/testimonials/lee.md', inFrontMatter(item!.lines!.text));
    expect(idsOf(await todoIn(content, '2026-03-02'), 'ada')).not.toContain('consent.testimonials');
  });

  test('a round number that was just reached has its card, and is no news a month later', async () => {
    // 100 on the first day, 238 on the last: none in between. 250 is near.
    expect(idsOf(await todoIn(content, '2026-03-01'), 'ada')).toContain('next.letters.250');
    await change('profiles/ada/metrics/letters.csv', (text) => `${text}2026-03-01,251\n`);
    expect(idsOf(await todoIn(content, '2026-03-02'), 'ada')).toContain('reached.letters.250');
    expect(idsOf(await todoIn(content, '2026-04-02'), 'ada')).not.toContain('reached.letters.250');
  });
});

describe('the list in a terminal', () => {
  const item: TodoItem = {
    id: 'a',
    profile: 'ada',
    effect: 'high',
    effort: 'minutes',
    what: 'A name with \u001b[31mcolour\u202e',
    how: 'Do it.',
    lines: { file: 'profile.mdx', text: 'a: 1\nb: 2' },
  };

  test('has the lines to copy, and nothing that moves a cursor or turns words around', () => {
    const printed = printTodo([item], false);
    expect(printed).toContain('\n      a: 1\n      b: 2\n');
    expect(printed).not.toMatch(/[\u001b\u202e]/);
  });

  test('says where there is nothing to do', () => {
    expect(printTodo([], false)).toMatch(/nothing to do/);
    expect(summaryOf(1)).toBe('1 thing would make it stronger');
    expect(summaryOf(7)).toBe('7 things would make it stronger');
  });
});
