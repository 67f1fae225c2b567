import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** A browser's binary, and what its process needs in its environment. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

const usualPlaces = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Finds a Chromium: `CHROME_PATH` where it is set, else the one that comes with the packages (Linux on x64),
 * else one that is installed.
 * @throws where there is none, saying what to do.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return { executable: chosen, env: {} };
    throw new Error(`CHROME_PATH is ${chosen}, and there is no file.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = usualPlaces.find((place) => existsSync(place));
  if (installed !== undefined) return { executable: installed, env: {} };
  throw new Error(
    'No Chrome or Chromium found. Install one, or set CHROME_PATH to the path of its executable.',
  );
}

/** The package's Chromium, unpacked once (200 MB, seconds) and found there from then on. */
async function packagedChromium(): Promise<Chromium> {
  const require = createRequire(import.meta.url);
  const packed = path.resolve(require.resolve('@sparticuz/chromium'), '../../bin');
  const { size, mtimeMs } = await stat(path.join(packed, 'chromium.br'));
  const cache = path.join(projectRoot, 'node_modules/.cache/plaudit-chromium');
  const folder = path.join(cache, `${size}-${Math.round(mtimeMs)}`);
  if (!existsSync(folder)) await unpackAside(packed, folder);
  await configureFonts(folder);
  const libraries = path.join(folder, 'lib');
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      ...(existsSync(libraries) && {
        LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      }),
    },
  };
}

/** Unpacks beside the goal and renames, so that test files that start at once never see half a browser. */
async function unpackAside(packed: string, folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}.`);
  try {
    await unpack(packed, aside);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was first: what it left is the same.
    if (!existsSync(folder)) throw error;
  }
}

/** Tells where the faces lie: anew where the folder was copied or moved. By renaming, because a copy may share its files. */
async function configureFonts(folder: string): Promise<void> {
  const file = path.join(folder, 'fonts.conf');
  const wanted = fontsConfiguration(folder);
  if (existsSync(file) && (await readFile(file, 'utf8')) === wanted) return;
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, wanted);
  await rename(aside, file);
}

async function unpack(packed: string, folder: string): Promise<void> {
  const executable = path.join(folder, 'chromium');
  await Promise.all([
    decompress(path.join(packed, 'chromium.br'), executable),
    untar(path.join(packed, 'fonts.tar.br'), folder),
    // A software renderer, which the browser looks for beside itself.
    untar(path.join(packed, 'swiftshader.tar.br'), folder),
  ]);
  await chmod(executable, 0o755);
  // The shared libraries that a bare server lacks (NSS, expat) come with the package.
  const linked = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (linked.status !== 0 || linked.stdout.includes('not found')) {
    await untar(path.join(packed, 'al2023.tar.br'), folder);
  }
}

/**
 * Only the package's own face, on every machine: a page that relies on a font of the system shows here, and pictures
 * are the same everywhere.
 */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function decompress(file: string, to: string): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(to));
}

async function untar(file: string, folder: string): Promise<void> {
  const archive = path.join(folder, path.basename(file, '.br'));
  await decompress(file, archive);
  await promisify(execFile)('tar', ['xf', archive, '-C', folder]);
  await rm(archive);
}
