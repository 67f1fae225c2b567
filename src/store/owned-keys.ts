import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = 'owners';
const LIST = /^[0-9a-f]{64}\.keys$/;

/** Whether a file of the folder is a list of keys. */
export function isKeyList(name: string): boolean {
  return LIST.test(name);
}

/** Writes down which keys somebody's last build used. `owner` is any text that names them. */
export async function writeOwnedKeys(
  folder: string,
  owner: string,
  keys: Iterable<string>,
): Promise<void> {
  const name = `${createHash('sha256').update(owner).digest('hex')}.keys`;
  const file = path.join(folder, FOLDER, name);
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, [...new Set(keys)].sort().join('\n'));
  await rename(aside, file);
}

/** Every key that is in somebody's list. */
export async function readOwnedKeys(folder: string): Promise<Set<string>> {
  const names = await readdir(path.join(folder, FOLDER)).catch(() => []);
  const lists = await Promise.all(
    names
      .filter(isKeyList)
      .map((name) => readFile(path.join(folder, FOLDER, name), 'utf8').catch(() => '')),
  );
  return new Set(lists.flatMap((list) => list.split('\n')));
}
