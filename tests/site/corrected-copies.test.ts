import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '#audit/checks.ts';
import { openSite } from '#audit/open-site.ts';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';
import { thinContent } from '../support/thin-sites.ts';

/** A count is corrected after dated copies were published: three answers, the owner's choice, over whole builds. */

const choices = ['note', 'remake', 'remove'] as const;
const PROFILE = 'thin-followers';
const COPIES = `embed/${PROFILE}`;
const DAY = '2026-11-09';

let folder: string;
let content: string;
const outOf = (choice: string) => path.join(folder, choice);

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const place = path.join(content, file);
  const text = await readFile(place, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is as it was`);
  await writeFile(place, changed);
}

async function build(out: string, today: string): Promise<string> {
  const words = ['--content', content, '--out', out, '--today', today];
  const cache = ['--cache', path.join(folder, 'cache')];
  const { code, stdout, stderr } = await command('build', [...words, ...cache]);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  return stdout;
}

const copyOf = (choice: string, widget: string, day = DAY) =>
  readFile(path.join(outOf(choice), COPIES, widget, day, 'index.html'), 'utf8');

const said = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-corrected-'));
  content = path.join(folder, 'content');
  await cp(path.join(thinContent, 'profiles', PROFILE), path.join(content, 'profiles', PROFILE), {
    recursive: true,
  });
  await cp(path.join(thinContent, 'site.yaml'), path.join(content, 'site.yaml'));
  const counts = `profiles/${PROFILE}/metrics/instagram.csv`;
  await edit(counts, (text) => text.replace(/^2026-11-16.*\n/m, ''));
  await build(outOf('note'), '2026-11-10');
  await edit(counts, (text) =>
    text
      // The newest count of the copies, and one that only the chart shows.
      .replace(/^2026-11-09,2158/m, '2026-11-09,2151')
      .replace(/^2026-08-03,1992/m, '2026-08-03,1990')
      .replace(/\n*$/, '\n2026-11-16,2168\n'),
  );
  for (const choice of choices.slice(1))
    await cp(outOf('note'), outOf(choice), { recursive: true });
  const settings = await readFile(path.join(content, 'site.yaml'), 'utf8');
  for (const choice of choices) {
    await writeFile(
      path.join(content, 'site.yaml'),
      `${settings.trimEnd()}\ncorrectedWidgets: ${choice}\n`,
    );
    said.set(choice, await build(outOf(choice), '2026-11-17'));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the newest is a copy of its own, whatever was chosen', async () => {
  for (const choice of choices)
    for (const widget of ['followers', 'growth']) {
      const html = await copyOf(choice, widget, '2026-11-16');
      expect(html).toContain('2,168');
      expect(html).not.toContain('data-corrected');
    }
});

describe('note', () => {
  test('a copy keeps its number and says what it is now', async () => {
    const html = await copyOf('note', 'followers');
    expect(html).toContain('2,158');
    expect(html).toMatch(
      /data-corrected="2026-11-17">Corrected on 17 Nov 2026: Followers on Instagram: now 2,151[^<]*, here 2,158/,
    );
  });

  test('a card, whose picture stays, says what its number is now', async () => {
    for (const choice of ['note', 'remake'] as const) {
      const html = await copyOf(choice, 'card');
      expect(html).toContain('2,158');
      expect(html).toMatch(/data-corrected="2026-11-17">Corrected on 17 Nov 2026: [^<]*2,158/);
    }
  });

  test('a chart says that it was drawn with other numbers', async () => {
    const html = await copyOf('note', 'growth');
    expect(html).toMatch(
      /data-corrected="2026-11-17">Corrected on 17 Nov 2026: [^<]*other numbers/,
    );
    expect(html).toContain('2,158');
  });
});

describe('remake', () => {
  test('the copies of that day have the numbers that are right for it, and say nothing of it', async () => {
    for (const widget of ['followers', 'growth']) {
      const html = await copyOf('remake', widget);
      expect(html).toContain('2,151');
      expect(html).not.toContain('2,158');
      expect(html).not.toContain('2,168');
      expect(html).not.toContain('data-corrected');
      expect(html).toContain(`data-frozen="${DAY}"`);
    }
    expect(said.get('remake')).toContain('corrected copies made again');
  });

  test('what they show follows from the published data', async () => {
    const site = await openSite(outOf('remake'), await listFiles(outOf('remake')));
    for (const check of checks) expect((await check.run(site!)).faults).toEqual([]);
  });

  test('the next build leaves them as they are', async () => {
    const before = await copyOf('remake', 'growth');
    await writeFile(
      path.join(content, 'site.yaml'),
      (await readFile(path.join(content, 'site.yaml'), 'utf8')).replace(/: remove$/m, ': remake'),
    );
    expect(await build(outOf('remake'), '2026-11-18')).not.toContain('made again');
    expect(await copyOf('remake', 'growth')).toBe(before);
  });
});

describe('remove', () => {
  test('they are gone, and the build names them', async () => {
    for (const widget of ['followers', 'growth'])
      await expect(copyOf('remove', widget)).rejects.toThrow('ENOENT');
    expect(said.get('remove')).toContain(`${COPIES}/followers/${DAY}/`);
    expect(said.get('remove')).toContain('its numbers were corrected');
  });
});
