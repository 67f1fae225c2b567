import { mkdtemp, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Packages stay outside, each by the address at which Node finds it from here: a module without a place of its own can load them. */
const packagesByAddress: Plugin = {
  name: 'packages-by-address',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.#/]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point') return null;
      return { path: isBuiltin(name) ? name : import.meta.resolve(name), external: true };
    });
  },
};

/** A worker that threads can load. */
export interface CompiledWorker {
  /** The address of its module. */
  address: string;
  remove(): Promise<void>;
}

/**
 * Compiles a worker to one module of JavaScript in a folder of its own: threads then need nothing that reads TypeScript, which Node
 * itself does not do for packages that are installed. `source` is the address of its source.
 */
export async function compileWorker(source: URL): Promise<CompiledWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-worker-'));
  const outfile = path.join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    outfile,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    plugins: [packagesByAddress],
  });
  return {
    address: pathToFileURL(outfile).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
