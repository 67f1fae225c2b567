import { unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeNumerals, numeralsFile, numeralsText } from '#audit/numerals.ts';
import { manifestFile } from '#audit/manifest.ts';
import { listFiles } from '#audit/read-pages.ts';
import { verifying } from '#audit/verify-site.ts';
import type { Mutation } from './mutation.ts';
import { rewriteHashes, undo } from './site-copy.ts';

/** What else was rewritten, so that a change should not be noticed: nothing, every hash, or every hash and the count of numerals. */
export type Rewriting = 'nothing' | 'hashes' | 'hashes and numerals';

/** How many changes of a kind of output were tried, how many were found, and those that were not. */
export interface Tried {
  output: string;
  tried: number;
  found: number;
  missed: string[];
}

/** What other files are compared with: where it changes, theirs may be the faults. */
const COMPARED = ['published data', 'proof.json', 'numerals.json', 'zip'];

/** A table and its page, a drawing and its picture. */
const groupOf = (file: string): string =>
  file
    .replace(/^([^/]+)\/evidence\/([^/]+)\/index\.html$/, 'data/$1/$2')
    .replace(/^(charts\/[^/]+\/[^/.]+)\..*$/, '$1')
    .replace(/\.csv$/, '');

const isGone = ({ what }: Mutation): boolean => what.endsWith('is gone');

/** Changes that say nothing of each other: a fault that names the file of one is the fault of that one. */
function batchesOf(mutations: readonly Mutation[]): Mutation[][] {
  const batches: { mutations: Mutation[]; groups: Set<string> }[] = [];
  for (const mutation of mutations) {
    const groups = mutation.files.map(groupOf);
    const batch = batches.find(
      (one) =>
        isGone(one.mutations[0]!) === isGone(mutation) &&
        groups.every((group) => !one.groups.has(group)),
    );
    if (batch) {
      batch.mutations.push(mutation);
      for (const group of groups) batch.groups.add(group);
    } else batches.push({ mutations: [mutation], groups: new Set(groups) });
  }
  return batches.map((batch) => batch.mutations);
}

async function countAgain(copy: string): Promise<void> {
  const files = await listFiles(copy);
  const text = numeralsText(await makeNumerals(copy, files));
  await unlink(path.join(copy, numeralsFile));
  await writeFile(path.join(copy, numeralsFile), text);
}

/** Whether anything is found in a copy with one change, or it is no site any more. */
async function isFound(copy: string): Promise<boolean> {
  let looked = false;
  for await (const { faults } of verifying(copy)) {
    if (faults.length > 0) return true;
    looked = true;
  }
  return !looked;
}

/** Tries each change in a copy of a site, which is as it was afterwards. */
export async function tryMutations(
  site: string,
  copy: string,
  mutations: readonly Mutation[],
  rewriting: Rewriting,
): Promise<Tried[]> {
  const found = new Set<Mutation>();
  const changing = async (some: readonly Mutation[], look: () => Promise<void>) => {
    const counted = { files: [numeralsFile] };
    for (const mutation of some) await mutation.apply(copy);
    if (rewriting === 'hashes and numerals') await countAgain(copy);
    if (rewriting === 'hashes') await rewriteHashes(site, copy, some);
    if (rewriting === 'hashes and numerals') await rewriteHashes(site, copy, [...some, counted]);
    await look();
    for (const mutation of [...some, { files: ['proof.json', manifestFile, numeralsFile] }])
      await undo(site, copy, mutation);
  };
  for (const mutation of mutations.filter(({ output }) => COMPARED.includes(output)))
    await changing([mutation], async () => {
      if (await isFound(copy)) found.add(mutation);
    });
  for (const batch of batchesOf(mutations.filter(({ output }) => !COMPARED.includes(output))))
    await changing(batch, async () => {
      // What comes after the last of them was found finds nothing more.
      for await (const { faults } of verifying(copy)) {
        const named = new Set(faults.map(({ file }) => file));
        for (const mutation of batch)
          if (mutation.files.some((file) => named.has(file))) found.add(mutation);
        if (batch.every((mutation) => found.has(mutation))) break;
      }
    });
  return [...Map.groupBy(mutations, ({ output }) => output)].map(([output, some]) => ({
    output,
    tried: some.length,
    found: some.filter((mutation) => found.has(mutation)).length,
    missed: some
      .filter((mutation) => !found.has(mutation))
      .map(({ what, files }) => `${files.join(' and ')}: ${what}`),
  }));
}
