import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things are that are no content. */
export interface Places {
  /** Absolute path of our own code: the folder that holds `src`. Packages are looked for from there. */
  code: string;
  /** Absolute path of a folder for what is kept between builds and may be thrown away at any time. */
  caches: string;
}

/** Found from this file: not for what Astro bundles, which is told its places. */
export function ownPlaces(): Places {
  const code = path.resolve(fileURLToPath(import.meta.url), '../../..');
  return { code, caches: path.join(code, 'node_modules/.cache/plaudit') };
}

/** The folder of the project itself. */
export function projectRoot(): string {
  return ownPlaces().code;
}
