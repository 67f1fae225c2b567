import { cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { folderStore, type Store } from '#store/folder-store.ts';
import type { Places } from './places.ts';

const storeIn = (caches: string): string => path.join(caches, 'store');

/** Where everything that was made once is kept: one store for all sites of this machine. */
export function openStore({ caches }: Places): Store {
  return folderStore(storeIn(caches));
}

/** Brings what was kept below other caches into these: each piece is checked when it is read. False where nothing was kept there. */
export async function takeOver(from: string, caches: string): Promise<boolean> {
  const found = await stat(storeIn(from)).catch(() => null);
  if (!found?.isDirectory()) return false;
  // Who used it is known of these caches alone.
  const filter = (file: string) => path.basename(file) !== 'owners';
  if (from !== caches) await cp(storeIn(from), storeIn(caches), { recursive: true, filter });
  return true;
}
