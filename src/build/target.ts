import { lstat, readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { foreignFiles } from './site-files.ts';

/** The folder that a path means once every link on the way is followed; what is not there yet is taken as it is written. */
export async function realPlace(folder: string): Promise<string> {
  const link = await lstat(folder).catch(() => null);
  if (link?.isSymbolicLink()) {
    const target = path.resolve(path.dirname(folder), await readlink(folder));
    return (await realpath(folder).catch(() => null)) ?? realPlace(target);
  }
  if (link) return realpath(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(await realPlace(parent), path.basename(folder));
}

const holds = (folder: string, other: string): boolean => {
  const relative = path.relative(folder, other);
  return (
    relative === '' ||
    !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
  );
};

/**
 * Why a site may not go to `out`, or null where it may: it does not exist, holds nothing but what hosts and version control keep there,
 * or is a site that was built here before. Anything else could be somebody's work. `content` and `code` are folders that a site must not touch.
 * All paths are absolute.
 */
export async function refusalToReplace(
  out: string,
  { content, code }: { content: string; code: string },
): Promise<string | null> {
  const [place, source, own] = await Promise.all([out, content, code].map(realPlace));
  if (holds(source!, place!))
    return `it is in the content folder, which would be read again by the next build`;
  for (const folder of [source!, own!]) {
    if (holds(place!, folder)) return `it holds ${folder}, which must not be replaced`;
  }
  const found = await stat(place!).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return 'it is a file';
  try {
    const ledger = JSON.parse(await readFile(path.join(place!, 'proof.json'), 'utf8')) as unknown;
    if (ledger && typeof ledger === 'object' && 'generator' in ledger) {
      return ledger.generator === 'plaudit' ? null : 'its proof.json is of another program';
    }
  } catch {
    // No readable ledger: the sentence below says what that means.
  }
  const entries = await readdir(place!);
  const kept = new Set((await foreignFiles(place!)).map((file) => file.split('/')[0]!));
  if (entries.every((name) => kept.has(name))) return null;
  return 'it holds files that are not a site built by Plaudit';
}
