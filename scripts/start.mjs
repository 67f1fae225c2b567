/**
 * Starts a command: `node scripts/start.mjs check --json`. Read one by one, its hundreds of modules take seconds before anything
 * happens; so esbuild makes one module of them, which is kept until a file of the code is another one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const code = path.resolve(import.meta.dirname, '..');
const kept = path.join(code, 'node_modules/.cache/plaudit/commands');
const FOLDERS = ['src', 'scripts'];
const FILES = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];
/** Milliseconds after which what was made of other code is not used any more. */
const ABANDONED = 86_400_000;

/** Which code this is: the names, sizes and times of its files. */
async function codeKey() {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(path.join(code, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    ),
  );
  const files = [...listed.flat().sort(), ...FILES.map((file) => path.join(code, file))];
  const marks = await Promise.all(
    files.map(async (file) => {
      const stats = await stat(file).catch(() => null);
      return stats && `${file}\0${stats.size}\0${stats.mtimeMs}`;
    }),
  );
  const own = [process.version, process.platform, process.arch, code];
  return createHash('sha256')
    .update([...own, ...marks].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

/** Modules know where they were written, not where they are kept. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** Written aside and renamed, because two commands may start at once. */
async function compile(name, module) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(code, 'scripts', `${name}.ts`)],
    absWorkingDir: code,
    bundle: true,
    write: false,
    outfile: module,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    plugins: [places],
    logLevel: 'silent',
  });
  await mkdir(path.dirname(module), { recursive: true });
  const aside = `${module}.${process.pid}`;
  await writeFile(aside, outputFiles[0].contents);
  await rename(aside, module);
}

async function forgetOthers(key) {
  for (const other of await readdir(kept)) {
    const folder = path.join(kept, other);
    const { mtimeMs } = await stat(folder);
    if (other !== key && mtimeMs < performance.timeOrigin - ABANDONED)
      await rm(folder, { recursive: true, force: true });
  }
}

/** The module to run: one that was made of this code, else the source itself. */
async function moduleOf(name) {
  const source = path.join(code, 'scripts', `${name}.ts`);
  try {
    const key = await codeKey();
    const module = path.join(kept, key, `${name}.mjs`);
    if (!(await stat(module).catch(() => null))) {
      await compile(name, module);
      await forgetOthers(key);
    }
    return module;
  } catch {
    // Where nothing can be kept, it takes its time; what is wrong with the code is then said by whoever reads it.
    await import('tsx');
    return source;
  }
}

// Nobody is told that somebody builds a site: Astro tells its makers unless it is asked not to.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const [name, ...words] = process.argv.slice(2);
process.argv = [process.argv[0], path.join(code, 'scripts', `${name}.ts`), ...words];
enableCompileCache(path.join(kept, 'compiled'));
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await moduleOf(name)).href);
