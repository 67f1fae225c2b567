import { createHash } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '#schemas/site-content.ts';

/** A private copy of a content folder. Whatever happens to the folder afterwards, everybody reads the same. */
export interface Snapshot {
  /** Absolute path of the copy. */
  root: string;
  files: readonly ContentFile[];
}

/** How often a file, or the folder, is looked at again because it changed meanwhile. One that never rests is taken as it is then. */
const MOST_ROUNDS = 5;

/** What a link of the folder leads to in the copy: nowhere. It stays one, so that its owner is told that it is not followed. */
const NOWHERE = 'not-followed';

/** What changes when a file does. */
const markOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string =>
  [ino, size, mtimeMs, ctimeMs].join(' ');

interface Found {
  links: string[];
  /** What tells whether a file changed, by its path below the folder. */
  files: Map<string, string>;
}

async function look(folder: string): Promise<Found> {
  const found: Found = { links: [], files: new Map() };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const absolute = path.join(entry.parentPath, entry.name);
    const file = path.relative(folder, absolute).split(path.sep).join('/');
    if (file.split('/').some((part) => part.startsWith('.'))) continue;
    if (entry.isSymbolicLink()) found.links.push(file);
    else if (entry.isFile()) {
      // It may be gone since its folder was read: then it is not there.
      const stats = await lstat(absolute).catch(() => null);
      if (stats) found.files.set(file, markOf(stats));
    }
  }
  return found;
}

/** Copies a file that nobody wrote to meanwhile; false where it is gone. */
async function copy(from: string, to: string): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  for (let round = 1; ; round += 1) {
    try {
      const before = markOf(await lstat(from));
      await copyFile(from, to, constants.COPYFILE_FICLONE);
      if (before === markOf(await lstat(from)) || round === MOST_ROUNDS) break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await rm(to, { force: true });
      return false;
    }
  }
  await chmod(to, 0o600);
  return true;
}

async function hash(root: string, file: string): Promise<ContentFile> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path.join(root, file)) as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { path: file, bytes, sha256: sha256.digest('hex') };
}

/**
 * Copies a content folder to `root`, which need not exist, readable by nobody else. Hidden files stay where they are. What is edited
 * meanwhile is copied again, so that files that were saved together are found together.
 */
export async function takeSnapshot(folder: string, root: string): Promise<Snapshot> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const copied = new Map<string, string>();
  let found = await look(folder);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const changed = [...found.files].filter(([file, mark]) => copied.get(file) !== mark);
    const gone = [...copied.keys()].filter((file) => !found.files.has(file));
    if (round > 1 && changed.length + gone.length === 0) break;
    for (const file of gone) {
      await rm(path.join(root, file), { force: true });
      copied.delete(file);
    }
    for (const [file, mark] of changed) {
      if (await copy(path.join(folder, file), path.join(root, file))) copied.set(file, mark);
    }
    found = await look(folder);
  }
  for (const link of found.links) {
    await mkdir(path.dirname(path.join(root, link)), { recursive: true });
    await symlink(NOWHERE, path.join(root, link));
  }
  const files: ContentFile[] = [];
  for (const file of [...copied.keys()].sort()) files.push(await hash(root, file));
  return { root, files };
}

/** One hash over all files: what a copy of them must give again. */
export function digestOf(files: readonly ContentFile[]): string {
  const digest = createHash('sha256');
  for (const { path: file, bytes, sha256 } of files) {
    digest.update(`${file}\0${bytes}\0${sha256}\n`);
  }
  return digest.digest('hex');
}
