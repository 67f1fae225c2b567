import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifying, verifySite } from '#audit/verify-site.ts';
import { copyOf, mutationsOf, rewriteHashes, undo, type Mutation } from '../support/mutate-site.ts';

/** MUTATIONS=5000 and MUTATION_SEED=7 try more of them, and others. */
const COUNT = Number(process.env['MUTATIONS'] ?? 400);
const SEED = Number(process.env['MUTATION_SEED'] ?? 20_261_123);

const site = inject('sampleSite');
let copy: string;
let mutations: Mutation[];

/** What other files are compared with: where it changes, theirs may be the faults. */
const COMPARED = ['published data', 'proof.json', 'numerals.json', 'zip'];

/** Changes that say nothing of each other: a fault that names the file of one is the fault of that one. */
function batchesOf(all: readonly Mutation[]): Mutation[][] {
  const batches: Mutation[][] = [];
  const isGone = ({ what }: Mutation) => what.endsWith('is gone');
  // A table and its page, a card in its sizes, a drawing and its picture.
  const groupOf = (file: string) =>
    file
      .replace(/^([^/]+)\/evidence\/([^/]+)\/index\.html$/, 'data/$1/$2')
      .replace(/^(charts\/[^/]+\/[^/.]+)\..*$/, '$1')
      .replace(/\.csv$/, '');
  const used = new Map<Mutation[], Set<string>>();
  for (const mutation of all) {
    const groups = mutation.files.map(groupOf);
    const batch = batches.find(
      (one) =>
        one.length < 80 &&
        isGone(one[0]!) === isGone(mutation) &&
        groups.every((group) => !used.get(one)!.has(group)),
    );
    if (batch) {
      batch.push(mutation);
      for (const group of groups) used.get(batch)!.add(group);
    } else {
      batches.push([mutation]);
      used.set(batches.at(-1)!, new Set(groups));
    }
  }
  return batches;
}

/** Those that nobody finds, in words. */
async function unfound(rehashed: boolean): Promise<string[]> {
  const missed: string[] = [];
  const miss = ({ output, what }: Mutation) => missed.push(`${output}: ${what}`);
  const changing = async (some: readonly Mutation[], look: () => Promise<void>) => {
    for (const mutation of some) await mutation.apply(copy);
    if (rehashed) await rewriteHashes(site, copy, some);
    await look();
    for (const mutation of some) await undo(site, copy, mutation);
    if (rehashed) await undo(site, copy, { files: ['proof.json', 'manifest.json'] });
  };
  const alone = mutations.filter(({ output }) => COMPARED.includes(output));
  for (const mutation of alone) {
    await changing([mutation], async () => {
      let found = false;
      for await (const { faults } of verifying(copy)) {
        found = faults.length > 0;
        if (found) break;
      }
      if (!found) miss(mutation);
    });
  }
  const others = mutations.filter((mutation) => !alone.includes(mutation));
  for (const batch of batchesOf(others)) {
    await changing(batch, async () => {
      const findings = await verifySite(copy);
      const named = new Set(findings?.flatMap(({ faults }) => faults.map(({ file }) => file)));
      for (const mutation of batch)
        if (!mutation.files.some((file) => named.has(file))) miss(mutation);
    });
  }
  return missed;
}

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'plaudit-mutations-'));
  await copyOf(site, copy);
  mutations = await mutationsOf(site, COUNT, SEED);
});

afterAll(() => rm(copy, { recursive: true, force: true }));

describe('verify', () => {
  test('finds nothing in an untouched site', async () => {
    const findings = await verifySite(copy);
    expect(findings!.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('changes are of every kind of output', () => {
    expect([...new Set(mutations.map(({ output }) => output))].sort()).toEqual([
      'card',
      'chart drawing',
      'chart picture',
      'dated widget',
      'feed',
      'numerals.json',
      'oEmbed and newest',
      'page',
      'proof.json',
      'published data',
      'published table',
      'rows page',
      'sitemap and robots',
      'widget',
      'zip',
    ]);
  });

  test(`finds each of ${COUNT} changes`, async () => {
    expect(await unfound(false)).toEqual([]);
  });

  test(`finds each of ${COUNT} changes where every hash was rewritten to match`, async () => {
    expect(await unfound(true)).toEqual([]);
  });
});
