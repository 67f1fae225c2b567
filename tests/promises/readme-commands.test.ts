import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, projectRoot } from '../support/command.ts';

// The commands of the README's blocks, in their order, with nothing changed but where the files lie.

const readme = await readFile(path.join(projectRoot, 'README.md'), 'utf8');
const today = '2026-11-23';

/** The lines of the blocks of a section that are commands of ours, without their comments. */
function commandsOf(section: string): string[] {
  const text = readme.split(/^## /m).find((part) => part.startsWith(`${section}\n`))!;
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line.startsWith('npm run ')),
  );
}

/** A command as a shell takes it apart: words, and text in quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'plaudit-readme-'));
  const fixture = (name: string) => path.join(projectRoot, 'tests/fixtures/importers', name);
  await sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } })
    .jpeg()
    .toFile(path.join(scratch, 'ada.jpg'));
  await mkdir(path.join(scratch, 'Downloads'));
  await cp(fixture('meta-content'), path.join(scratch, 'Downloads/exports'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'expected',
  });
  await cp(fixture('x-post-activity'), scratch, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'expected',
  });
  await writeFile(
    path.join(scratch, 'subscribers.csv'),
    'Day,TotalSubscribers\n2026-03-01,100\n2026-03-02,110\n',
  );
  await writeFile(path.join(scratch, 'followers.tsi'), '1535749076,3667\n1535835476,3670\n');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** The words with the places of this test; a pattern stands for the files that it finds, as in a shell. */
async function placed(words: readonly string[]): Promise<string[]> {
  const own = await readdir(scratch);
  return words.flatMap((word) => {
    if (word.startsWith('../me')) return [path.join(scratch, word.slice(3))];
    if (word.startsWith('~/')) return [path.join(scratch, word.slice(2))];
    if (/\*/.test(word)) {
      const [start, end] = word.split('*') as [string, string];
      const found = own.filter((name) => name.startsWith(start) && name.endsWith(end));
      expect([word, found.length > 0]).toEqual([word, true]);
      return found.map((name) => path.join(scratch, name));
    }
    return own.includes(word) ? [path.join(scratch, word)] : [word];
  });
}

async function runLine(line: string): Promise<void> {
  const [, , kind, dashes, ...rest] = wordsOf(line);
  expect(dashes).toBe('--');
  const words = await placed(rest);
  const { values } = parseArgs({ args: words, strict: false, allowPositionals: true });
  const content = 'content' in values ? [] : ['--content', path.join(scratch, 'me')];
  const outcome = await command(kind!, [...words, ...content, '--today', today]);
  expect([line, outcome.code, outcome.code === 0 ? '' : outcome.stdout + outcome.stderr]).toEqual([
    line,
    0,
    '',
  ]);
}

describe('the commands of the README', () => {
  it('make a site of one’s own, and import into it, as they stand there', async () => {
    const making = commandsOf('Make it yours');
    expect(making.map((line) => wordsOf(line)[2])).toEqual([
      'new',
      'new',
      'import',
      'dev',
      'build',
    ]);
    // `dev` does not end; tests/site/dev.test.ts runs it.
    const ending = making.filter((line) => wordsOf(line)[2] !== 'dev');
    for (const line of ending.slice(0, -1)) await runLine(line);
    const folder = path.join(scratch, 'me/profiles/ada');
    for (const file of ['profile.mdx', 'testimonials/kim-ray.md', 'testimonials/lee-ono.md']) {
      const text = await readFile(path.join(folder, file), 'utf8');
      await writeFile(path.join(folder, file), text.replace(/^Write .*$/m, 'My own words.'));
    }
    await runLine(ending.at(-1)!);
    const importing = commandsOf('Importing');
    expect(importing.length).toBeGreaterThan(3);
    for (const line of importing) await runLine(line);
  });
});
