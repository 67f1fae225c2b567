import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The folder of the project itself. Found from the working directory too, because Astro bundles this file. */
export function projectRoot(): string {
  return process.env['PLAUDIT_ROOT'] ?? path.resolve(fileURLToPath(import.meta.url), '../../..');
}

/** Where the packages are whose fonts are served and drawn with. */
export function packagesFolder(): string {
  return path.join(projectRoot(), 'node_modules');
}
