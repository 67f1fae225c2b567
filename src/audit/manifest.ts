import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a site says which files it consists of. */
export const manifestFile = 'manifest.json';

/** Every file of a site with the hash of its bytes. It tells what is missing or damaged; alone it proves nothing. */
export interface Manifest {
  version: 1;
  generator: 'plaudit';
  files: Readonly<Record<string, { bytes: number; sha256: string }>>;
}

/** What hosts take for themselves and serve to nobody, and what names the files to the next build: no mirror has them. */
export const unserved = ['_headers', '.plaudit-files'];

/** Where the build alone puts files. What is elsewhere may be the owner's. */
const ownFolders = ['assets', 'avatars', 'cards', 'charts', 'data', 'embed', 'fonts'];

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export async function makeManifest(folder: string, files: readonly string[]): Promise<Manifest> {
  const listed: [string, { bytes: number; sha256: string }][] = [];
  for (const file of [...files].sort()) {
    if (file === manifestFile || unserved.includes(file)) continue;
    const bytes = await readFile(path.join(folder, file));
    listed.push([file, { bytes: bytes.byteLength, sha256: hashOf(bytes) }]);
  }
  return { version: 1, generator: 'plaudit', files: Object.fromEntries(listed) };
}

/** One file a line, so that two builds can be compared by eye. */
export function manifestText({ files, ...rest }: Manifest): string {
  const lines = Object.entries(files).map(
    ([file, facts]) => `  ${JSON.stringify(file)}: ${JSON.stringify(facts)}`,
  );
  const head = JSON.stringify(rest).slice(1, -1);
  return `{${head}, "files": {\n${lines.join(',\n')}\n}}\n`;
}

/** Null where the text is no manifest. */
export function readManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.generator === 'plaudit' && typeof manifest.files === 'object' ? manifest : null;
  } catch {
    return null;
  }
}

/** Whether a file belongs to the site: the manifest knows it, or it lies where the build alone puts files. */
export function isOfSite(
  file: string,
  manifest: Manifest | null,
  profiles: readonly string[],
): boolean {
  if (file === manifestFile || (manifest && Object.hasOwn(manifest.files, file))) return true;
  if (unserved.includes(file)) return false;
  const [folder, ...rest] = file.split('/');
  return rest.length > 0 && (ownFolders.includes(folder!) || profiles.includes(folder!));
}
