import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from '#problems/problem.ts';
import type { StarterFile } from './starter.ts';

export interface WrittenStarter {
  path: string;
  /** `kept` where a file of that name was there already and is as it was. */
  outcome: 'made' | 'added' | 'kept';
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The text with one more entry at its end, everything before it as it was; null where the file is no list that begins its entries
 * with dashes.
 */
export function appendItem(text: string, item: string): string | null {
  const document = parseDocument(text, { schema: 'core' });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const nothing = contents === null || (isScalar(contents) && contents.value === null);
  if (!nothing && (!isSeq(contents) || contents.flow === true)) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = nothing ? 0 : (contents?.range?.[0] ?? 0);
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const entry = item.replace(/^(?=.)/gm, indent).replaceAll('\n', newline);
  const before = text === '' || text.endsWith('\n') ? text : text + newline;
  const added = before + entry;
  // What was there must read as before, whatever the file's style.
  const old = (nothing ? [] : document.toJS()) as unknown[];
  const read = parseDocument(added, { schema: 'core' });
  if (read.errors.length > 0) return null;
  const now = read.toJS() as unknown[];
  const same =
    Array.isArray(now) &&
    now.length === old.length + 1 &&
    JSON.stringify(now.slice(0, -1)) === JSON.stringify(old);
  return same ? added : null;
}

/** Wholly or not at all: a disk can be full in the middle of a file. */
async function create(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true });
    throw error;
  }
}

/** In one move, so that a list of the user's own words is never half written. */
async function replace(file: string, text: string): Promise<void> {
  const staged = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(staged, text, { flag: 'wx' });
    await rename(staged, file);
  } finally {
    await rm(staged, { force: true });
  }
}

/** Writes starter files below a content folder. Nothing that is there is changed, but lists get one more entry. */
export async function writeStarter(
  root: string,
  files: readonly StarterFile[],
): Promise<{ written: WrittenStarter[]; problems: Problem[] }> {
  const written: WrittenStarter[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const absolute = path.join(root, file.path);
    const old = await readIfThere(absolute);
    if (old !== null && file.item === null) {
      written.push({ path: file.path, outcome: 'kept' });
      continue;
    }
    const text = old === null ? file.text : appendItem(old, file.item!);
    if (text === null) {
      problems.push({
        file: file.path,
        line: 0,
        column: 0,
        severity: 'error',
        code: 'value-type',
        message: 'This file is no list to which an entry can be added',
        hint: 'Begin every entry with a dash at the same depth, or remove the file and run this again.',
      });
      continue;
    }
    await mkdir(path.dirname(absolute), { recursive: true });
    // `wx` refuses where somebody else has made the file in the meantime.
    if (old === null) await create(absolute, text);
    else await replace(absolute, text);
    written.push({ path: file.path, outcome: old === null ? 'made' : 'added' });
  }
  return { written, problems };
}

/** The folders of profiles, in the order of their names; none where there is no such folder. */
export async function profileFolders(root: string): Promise<string[]> {
  try {
    const entries = await readdir(path.join(root, 'profiles'), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
