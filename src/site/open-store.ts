import path from 'node:path';
import { folderStore, type Store } from '#store/folder-store.ts';
import type { Places } from './places.ts';

/** Where everything that was made once is kept: one store for all sites of this machine. */
export function openStore({ caches }: Places): Store {
  return folderStore(path.join(caches, 'store'));
}
