import { findPackageJSON } from 'node:module';
import path from 'node:path';

const found = new Map<string, string>();

/**
 * The folder of an installed package, as Node finds it from a folder: from the project itself, or from where a package manager has put
 * what the project needs. Throws where it is not installed.
 */
export function packageFolder(from: string, name: string): string {
  const key = `${from}\n${name}`;
  let folder = found.get(key);
  if (folder === undefined) {
    const manifest = manifestOf(from, name);
    if (manifest === undefined) {
      throw new Error(`The package ${name} is not installed. Run npm install, then try again.`);
    }
    found.set(key, (folder = path.dirname(manifest)));
  }
  return folder;
}

function manifestOf(from: string, name: string): string | undefined {
  try {
    return findPackageJSON(name, path.join(from, 'package.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
