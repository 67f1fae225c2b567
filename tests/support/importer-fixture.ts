import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportOptions } from '#importers/format.ts';
import { projectRoot } from './command.ts';

/** The files that stand for the exports of a format, by their absolute paths, and what their owner would say of them. */
export async function importerFixture(
  format: string,
): Promise<{ files: string[]; words: Partial<ImportOptions> }> {
  const folder = path.join(projectRoot, 'tests/fixtures/importers', format);
  const names = (await readdir(folder)).filter((name) => !/^(?:expected|words\.json)$/.test(name));
  const words = await readFile(path.join(folder, 'words.json'), 'utf8').catch(() => '{}');
  return {
    files: names.sort().map((name) => path.join(folder, name)),
    words: JSON.parse(words) as Partial<ImportOptions>,
  };
}
