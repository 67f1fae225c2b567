import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultOptions, type ImportOptions } from '#importers/format.ts';
import type { ImportRequest } from '#importers/import-files.ts';
import { day } from '#model/day.ts';

/** What the command asks for in a folder with `content/` in it, with the user's words left out. */
export function importRequest(
  root: string,
  files: readonly string[],
  options: Partial<ImportOptions> = {},
): ImportRequest {
  return {
    content: path.join(root, 'content'),
    profile: null,
    platform: null,
    files,
    workingFolder: root,
    importer: null,
    encoding: null,
    sheet: null,
    timeZone: null,
    only: [],
    since: null,
    until: null,
    prefer: null,
    origin: {},
    anchor: null,
    dryRun: false,
    options: { ...defaultOptions, today: day('2026-12-31'), ...options },
  };
}

/** Every file below a folder whose path fits, with its text. */
export async function contentFiles(folder: string, fits: RegExp): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files
    .map((file) => path.relative(folder, file))
    .filter((file) => fits.test(file))
    .sort()
    .map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
