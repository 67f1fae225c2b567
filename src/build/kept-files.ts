import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '#store/folder-store.ts';
import { keyOf } from '#store/kept.ts';

/** Files by where their bytes are kept: the same bytes are kept once, whatever they are called. */
export type KeptFiles = readonly (readonly [file: string, key: string])[];

/** Files that are read or written at once. */
const AT_ONCE = 16;

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}

/** Keeps files, named below `folder`. */
export async function keepFiles(
  store: Store,
  folder: string,
  names: readonly string[],
): Promise<KeptFiles> {
  const keys = new Map<string, string>();
  await inTurns(names, async (name) => {
    const bytes = await readFile(path.join(folder, name));
    const key = keyOf(['file of a site', createHash('sha256').update(bytes).digest('hex')]);
    if (!(await store.holds(key, bytes.length))) await store.write(key, bytes);
    keys.set(name, key);
  });
  return names.map((name) => [name, keys.get(name)!]);
}

/** Puts files back below `folder`, each checked by the store. False where one is not kept any more: then some may be there, and some not. */
export async function putBack(store: Store, files: KeptFiles, folder: string): Promise<boolean> {
  let whole = true;
  await inTurns(files, async ([file, key]) => {
    const bytes = whole ? await store.read(key) : null;
    if (bytes === null) {
      whole = false;
      return;
    }
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  });
  return whole;
}
