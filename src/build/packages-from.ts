import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Lets modules below a folder find packages as our own code finds them: what Astro bundles lies where the build has room, and no
 * packages are above it. Until `forget` is called.
 */
export function packagesFrom(code: string, folder: string): { forget(): void } {
  const parent = pathToFileURL(path.join(code, 'package.json')).href;
  const below = pathToFileURL(folder + path.sep).href;
  const bare = /^(?![./]|[a-z]+:)/;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      bare.test(specifier) && context.parentURL?.startsWith(below)
        ? next(specifier, { ...context, parentURL: parent })
        : next(specifier, context),
  });
  return { forget: () => hooks.deregister() };
}
