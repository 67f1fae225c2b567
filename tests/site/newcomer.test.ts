import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command, projectRoot } from '../support/command.ts';

// A restaurant moves in, as the README says: a name, a picture, one export and two quotes, in four commands.

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'plaudit-newcomer-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

it('a newcomer has a site of their own in four commands', async () => {
  const [content, out, picture] = ['me', 'out', 'sole.jpg'].map((name) => path.join(scratch, name));
  await sharp({ create: { width: 900, height: 700, channels: 3, background: 'tan' } })
    .jpeg()
    .toFile(picture!);
  const say = async (word: string, ...words: string[]) => {
    const outcome = await command(word, [...words, '--content', content!, '--today', '2026-05-01']);
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
    return outcome.stdout;
  };
  const name = ['--name', 'Trattoria Sole', '--set', 'kind=organization'];
  await say('new', 'profile', ...name, '--picture', picture!);
  await say('new', 'testimonial', '--name', 'Anna B', '--name', 'Jo K');
  const folder = path.join(content!, 'profiles/trattoria-sole');
  const write = async (file: string, changes: readonly [string | RegExp, string][]) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    const changed = changes.reduce((all, [from, to]) => all.replace(from, to), text);
    await writeFile(path.join(folder, file), changed);
  };
  const quotes = ['We stayed for four hours.', 'My father asked for seconds.'];
  await write('profile.mdx', [[/^Write .*$/m, 'A room for forty, since 2009.']]);
  for (const [index, file] of ['anna-b', 'jo-k'].entries())
    await write(`testimonials/${file}.md`, [
      [/^Write .*$/m, quotes[index]!],
      [/^#consent:\n#(.*)\n#(.*)$/m, 'consent:\n  granted: 2026-04-01\n  how: in person'],
      ['date: 2026-05-01', 'date: 2026-04-01'],
    ]);
  const exports = path.join(scratch, 'Downloads');
  await cp(path.join(projectRoot, 'tests/fixtures/importers/meta-content'), exports, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'expected',
  });
  const imported = await say('import', exports);
  expect(imported).toContain('posts/instagram.csv');
  await say('build', '--out', out!, '--site', 'https://sole.example.org');

  const home = await readFile(path.join(out!, 'trattoria-sole/index.html'), 'utf8');
  // The one profile is the first page of the site, and search engines are sent there alone.
  const canonical = '<link rel="canonical" href="https://sole.example.org/">';
  expect(home).toContain(canonical);
  expect(await readFile(path.join(out!, 'index.html'), 'utf8')).toContain(canonical);
  const sitemap = await readFile(path.join(out!, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('<loc>https://sole.example.org/</loc>');
  expect(sitemap).toContain('<loc>https://sole.example.org/trattoria-sole/testimonials/</loc>');
  expect(sitemap).not.toContain('<loc>https://sole.example.org/trattoria-sole/</loc>');
  // What guests say comes before how many saw it.
  const quote = home.indexOf(quotes[0]!);
  expect(quote).toBeGreaterThan(0);
  const figure = home.search(/<data [^>]*data-measure="(?:reach|engagement|following)\./);
  expect(figure).toBeGreaterThan(quote);
  // Nothing of a starter goes out, nor of the sample.
  for (const file of await listFiles(out!)) {
    if (!/\.(?:html|xml|json|txt)$/.test(file)) continue;
    const text = await readFile(path.join(out!, file), 'utf8');
    expect([
      file,
      /Write (?:here|the)|example\.com|Mira Solberg|metrics\/<platform>/.exec(text)?.[0],
    ]).toEqual([file, undefined]);
  }
});
