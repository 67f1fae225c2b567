import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { listFiles } from '#audit/read-pages.ts';

/** Folders and files of our own that decide what a site looks like. */
const FOLDERS = ['src', 'public'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'];
/** npm's own list of what is installed, in the folder of packages that code is run from. */
const INSTALLED = '.package-lock.json';

async function filesOf(code: string): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await listFiles(path.join(code, folder)).catch(() => [])).map((file) =>
        path.join(code, folder, file),
      ),
    ),
  );
  return [...found.flat().sort(), ...FILES.map((file) => path.join(code, file))];
}

/** The lists of installed packages in all folders from which a file of `code` may take one. */
function installedLists(code: string): string[] {
  const above = path.dirname(code);
  const own = path.join(code, 'node_modules', INSTALLED);
  return above === code ? [own] : [own, ...installedLists(above)];
}

/** One hash over all that makes a site out of content: our code, the versions of packages, of Node and of what draws. */
export async function codeDigest(code: string): Promise<string> {
  const digest = createHash('sha256');
  for (const file of [...(await filesOf(code)), ...installedLists(code)]) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) continue;
    digest.update(`${path.relative(code, file)}\0${bytes.length}\0`).update(bytes);
  }
  const { version, platform, arch } = process;
  digest.update(JSON.stringify({ version, platform, arch, drawing: sharp.versions }));
  return digest.digest('hex');
}
