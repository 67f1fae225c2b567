import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { smallMetricsFile, writeSmallContent } from '../support/small-content.ts';

let folder: string;
let content: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-failing-'));
  content = path.join(folder, 'content');
  out = path.join(folder, 'dist');
  await writeSmallContent(content);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const build = (...more: string[]) =>
  command('build', ['--content', content, '--out', out, '--today', '2026-03-01', ...more]);

async function publishEarlierSite(): Promise<void> {
  await mkdir(out);
  await writeFile(path.join(out, 'index.html'), 'the earlier site');
  await writeFile(path.join(out, 'proof.json'), '{"generator":"plaudit"}');
}

async function expectEarlierSite(): Promise<void> {
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('the earlier site');
  // Nothing half-made lies beside it.
  expect((await readdir(folder)).toSorted()).toEqual(['content', 'dist']);
}

describe('a build of content with mistakes', () => {
  it('exits 1, shows all of them with their places, and leaves the earlier site', async () => {
    await publishEarlierSite();
    const metrics = path.join(content, smallMetricsFile);
    const rows = (await readFile(metrics, 'utf8')).split('\n');
    rows[2] = rows[2]!.replace(/^[^,]+/, '2026-02-30');
    await writeFile(metrics, rows.join('\n'));
    await writeFile(path.join(content, 'site.yaml'), 'titel: Hello\nurl: https://example.com\n');

    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/metrics\/letters\.csv/);
    expect(stderr).toMatch(/2026-02-30/);
    expect(stderr).toMatch(/titel/);
    expect(stderr).toMatch(/title/);
    expect(stderr).not.toMatch(/^\s+at /m);
    await expectEarlierSite();
  });

  it('exits 1 where a page of the owner links to nothing', async () => {
    await publishEarlierSite();
    const profile = path.join(content, 'profiles/ada/profile.mdx');
    await writeFile(
      profile,
      `${await readFile(profile, 'utf8')}\n\n[My shop](/shop/that/is/not/there/)\n`,
    );
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('/shop/that/is/not/there/ is no page of this site');
    expect(stderr).not.toMatch(/^\s+at /m);
    await expectEarlierSite();
  });
});

describe('a build whose words are off', () => {
  it.each([
    [['--today', 'yesterday'], 'YYYY-MM-DD'],
    [['--base', 'no-slash'], 'begins with /'],
    [['--site', 'example'], 'https://example.com'],
    [['--sites', 'https://example.com'], '--site'],
  ])('exits 2 for %j and says what to write', async (words, said) => {
    const { code, stderr } = await build(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('refuses to replace a folder that is not a site', async () => {
    await mkdir(out);
    await writeFile(path.join(out, 'thesis.txt'), 'years of work');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toContain('not a site built by Plaudit');
    expect(await readFile(path.join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});
