import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { StageError } from './stages/stage.ts';

/** Lists what a build made, in the folder of its site: all else in there is its owner's, and survives the next build. */
export const listName = '.plaudit-files';

/** Every file, link and empty folder below a folder, with forward slashes; a folder ends with one. No link is followed. */
async function entriesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const filled = new Set(entries.map(({ parentPath }) => parentPath));
  return entries
    .map((entry) => ({ entry, absolute: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, absolute }) => !entry.isDirectory() || !filled.has(absolute))
    .map(({ entry, absolute }) => {
      const below = path.relative(folder, absolute).split(path.sep).join('/');
      return entry.isDirectory() ? `${below}/` : below;
    })
    .sort();
}

/** Writes down which files a site has, itself among them. */
export async function listSiteFiles(site: string): Promise<void> {
  const files = await entriesOf(site);
  await writeFile(
    path.join(site, listName),
    `${[...new Set([...files, listName])].sort().join('\n')}\n`,
  );
}

/** Sites of earlier versions have no list: what is hidden, or tells a host the domain, was never made by them. */
const neverOurs = /^(?:\.|CNAME$)/;

/** What in the folder of a site no build has made. */
export async function foreignFiles(site: string): Promise<string[]> {
  const list = await readFile(path.join(site, listName), 'utf8').catch(() => null);
  const entries = await entriesOf(site);
  if (list === null) return entries.filter((file) => neverOurs.test(file));
  const ours = new Set(list.split('\n'));
  return entries.filter((file) => !ours.has(file));
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const read = (file: string) => readFile(file).catch(() => null);
  const [a, b] = await Promise.all([read(one), read(other)]);
  return a !== null && b !== null && a.equals(b);
}

/** As a second name of the same file where the file system has that, so that it costs nothing; its times and rights stay. */
export async function placeFile(from: string, to: string): Promise<void> {
  if ((await lstat(from)).isSymbolicLink()) return symlink(await readlink(from), to);
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(from, to);
  }
}

/** What of these is in the other folder too, and is something else there. */
async function meetingsOf(files: readonly string[], from: string, to: string): Promise<string[]> {
  const known = new Set(await foreignFiles(to));
  const met: string[] = [];
  for (const file of files) {
    const there = await lstat(path.join(to, file)).catch((error: NodeJS.ErrnoException) => error);
    if (there instanceof Error) {
      if (there.code === 'ENOTDIR') met.push(file);
    } else if (!known.has(file) && !(await sameBytes(path.join(from, file), path.join(to, file)))) {
      met.push(file);
    }
  }
  return met;
}

/** Throws a StageError where a site that is to take the place of another one has files of its own where that has its owner's. */
export async function refuseMeetings(from: string, to: string): Promise<void> {
  const met = await meetingsOf(await foreignFiles(from), from, to);
  if (met.length === 0) return;
  throw new StageError(
    'The folder of the site holds files that no build has made, where the new site has some of its own',
    met.map((file) => ({ file, message: 'would be replaced' })),
    'Move them away, or name another folder with --out.',
  );
}

/** Puts what is not ours in the folder of a site into another one as well, where nothing stands in its place. */
export async function carryOver(from: string, to: string): Promise<void> {
  for (const file of await foreignFiles(from)) {
    const target = path.join(to, file);
    if (await lstat(target).catch(() => null)) continue;
    try {
      if (file.endsWith('/')) await mkdir(target, { recursive: true });
      else {
        await mkdir(path.dirname(target), { recursive: true });
        await placeFile(path.join(from, file), target);
      }
    } catch (error) {
      // It went while it was being carried, or another build carried it.
      if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
