import { createHash } from 'node:crypto';
import { copyFile, cp, link, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import { edit, type Mutation } from './mutation.ts';

/** A copy of a site that shares its bytes with the first, file by file: what is changed in it has to be replaced. */
export async function copyOf(site: string, folder: string): Promise<void> {
  for (const file of await listFiles(site)) {
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    await link(path.join(site, file), to).catch(() => copyFile(path.join(site, file), to));
  }
}

/** Puts the files of a change back as they were. */
export async function undo(
  site: string,
  folder: string,
  { files }: Pick<Mutation, 'files'>,
): Promise<void> {
  for (const file of files) {
    await rm(path.join(folder, file), { force: true });
    await cp(path.join(site, file), path.join(folder, file));
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Rewrites every hash that the site tells of the changed files, as somebody would who knows what a manifest is. */
export async function rewriteHashes(
  site: string,
  folder: string,
  mutations: readonly Pick<Mutation, 'files'>[],
): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, { bytes: number; sha256: string }>;
  };
  const renamed = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const file of new Set(mutations.flatMap(({ files }) => files))) {
    const bytes = await readFile(path.join(folder, file)).catch(() => null);
    if (bytes === null) {
      delete manifest.files[file];
      continue;
    }
    renamed.set(hashOf(await readFile(path.join(site, file))), hashOf(bytes));
    sizes.set(file, bytes.byteLength);
  }
  const rehashed = (text: string): string =>
    text.replaceAll(/\b[\da-f]{64}\b/g, (hash) => renamed.get(hash) ?? hash);
  const proofText = resized(
    rehashed(await readFile(path.join(folder, 'proof.json'), 'utf8')),
    sizes,
  );
  await edit(folder, 'proof.json', () => proofText);
  for (const [file, facts] of Object.entries(manifest.files)) {
    facts.sha256 = renamed.get(facts.sha256) ?? facts.sha256;
    facts.bytes = sizes.get(file) ?? facts.bytes;
  }
  const proofBytes = Buffer.from(proofText);
  manifest.files['proof.json'] = { bytes: proofBytes.byteLength, sha256: hashOf(proofBytes) };
  await edit(folder, 'manifest.json', () => `${JSON.stringify(manifest)}\n`);
}

/** The ledger with the sizes that tables have now; as it is where it is no JSON any more. */
function resized(text: string, sizes: ReadonlyMap<string, number>): string {
  try {
    const proof = JSON.parse(text) as { files: { path: string; bytes: number }[] };
    for (const file of proof.files) file.bytes = sizes.get(file.path) ?? file.bytes;
    return `${JSON.stringify(proof, null, 1)}\n`;
  } catch {
    return text;
  }
}
