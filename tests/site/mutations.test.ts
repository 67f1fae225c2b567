import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifySite } from '#audit/verify-site.ts';
import { mutationsOf } from '../support/mutations/mutations-of.ts';
import type { Mutation } from '../support/mutations/mutation.ts';
import { copyOf } from '../support/mutations/site-copy.ts';
import { tryMutations, type Rewriting } from '../support/mutations/try-mutations.ts';

/** MUTATIONS=5000 and MUTATION_SEED=7 try more of them, and others; MUTATION_SITE=sample in a larger site. */
const COUNT = Number(process.env['MUTATIONS'] ?? 400);
const SEED = Number(process.env['MUTATION_SEED'] ?? 20_261_123);

const outputs = [
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
];

const site = inject(process.env['MUTATION_SITE'] === 'sample' ? 'sampleSite' : 'thinSites');
let copy: string;
let mutations: Mutation[];

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'plaudit-mutations-'));
  await copyOf(site, copy);
  mutations = await mutationsOf(site, COUNT, SEED);
});

afterAll(() => rm(copy, { recursive: true, force: true }));

/** What was tried and found, as docs/reliability.md has it. */
async function trying(rewriting: Rewriting) {
  const tried = await tryMutations(site, copy, mutations, rewriting);
  if (process.env['MUTATION_TABLE'] !== undefined)
    console.table(tried.map(({ missed: _, ...counts }) => counts));
  return tried.flatMap(({ output, missed }) => missed.map((what) => `${output}: ${what}`));
}

describe('verify', () => {
  test('finds nothing in an untouched site', async () => {
    const findings = await verifySite(copy);
    expect(findings!.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('changes are of every kind of output', () => {
    expect([...new Set(mutations.map(({ output }) => output))].sort()).toEqual(outputs);
  });

  test(`finds each of ${COUNT} changes`, async () => {
    expect(await trying('nothing')).toEqual([]);
  });

  test(`finds each of ${COUNT} changes where every hash was rewritten to match`, async () => {
    expect(await trying('hashes')).toEqual([]);
  });

  test.runIf(process.env['MUTATION_TABLE'] !== undefined)(
    'says how many it finds where the count of numerals was rewritten as well',
    async () => {
      const missed = await trying('hashes and numerals');
      console.info(missed.join('\n'));
      expect(missed.length).toBeLessThan(COUNT / 2);
    },
  );
});
