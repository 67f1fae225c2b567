import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFiles, type ImportRequest } from '#importers/import-files.ts';
import { formats } from '#importers/registry.ts';
import { reportImport } from '#importers/writing/report-import.ts';
import type { Problem } from '#problems/problem.ts';
import { importerFixture } from '../support/importer-fixture.ts';
import { importRequest } from '../support/import-request.ts';

// What the import of each format's files tells in the terminal and leaves in the content, for an owner who imports again, changes a count by
// hand, and chooses between the two. A change shows in the review: read it, then keep it with `-u`.

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plaudit-told-'));
  await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
  await writeFile(path.join(root, 'content/site.yaml'), 'title: A site\ntimeZone: Europe/Vienna\n');
  await writeFile(
    path.join(root, 'content/profiles/ada/profile.mdx'),
    '---\nname: Ada\nkind: person\n---\n',
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

const said = ({ file, line, severity, code, message, hint }: Problem): string =>
  `${file}:${line} ${severity} ${code} ${message} → ${hint ?? ''}`;

/** Every table below `metrics` and `posts`, with its file name. */
async function tablesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.csv')).sort();
}

/** Adds one to the last number of a table's second row, and takes its third row away. */
async function changedByHand(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[1] = lines[1]!.replace(
    /(\d+)(,*)$/,
    (_, digits: string, rest: string) => `${Number(digits) + 1}${rest}`,
  );
  if (lines.length > 4) lines.splice(2, 1);
  await writeFile(file, lines.join('\n'));
}

describe.each(formats)('$name', (format) => {
  it('tells of its imports what was kept', async () => {
    const { files: fixtures, words } = await importerFixture(format.id);
    // Beside the content, so that they are shown by their names wherever this project lies.
    const files = fixtures.map((file) => path.join(root, path.basename(file)));
    for (const [index, file] of files.entries()) await copyFile(fixtures[index]!, file);
    const lines: string[] = [];
    const importing = async (step: string, more: Partial<ImportRequest> = {}) => {
      const outcome = await importFiles({
        ...importRequest(root, files, words),
        platform: ['columns', 'posts', 'newsletter-subscribers'].includes(format.id)
          ? 'example'
          : null,
        ...more,
      });
      lines.push(
        `## ${step}`,
        reportImport(outcome, { colour: false }),
        ...outcome.problems.map(said),
        `written: ${outcome.written.join(', ')}`,
      );
    };
    await importing('a dry run', { dryRun: true });
    await importing('the first time');
    await importing('again');
    const content = path.join(root, 'content/profiles/ada');
    for (const name of await tablesIn(content)) await changedByHand(path.join(content, name));
    await importing('after a change by hand');
    await importing('for the file', { prefer: 'old' });
    await importing('for the export', { prefer: 'new' });
    await importing('of a few days', {
      since: '2026-02-12' as never,
      until: '2026-03-02' as never,
    });
    for (const name of await tablesIn(content)) {
      const text = await readFile(path.join(content, name), 'utf8');
      lines.push(`## ${name}`, ...text.split('\n').slice(0, 4));
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`told-imports/${format.id}.txt`);
  });
});
