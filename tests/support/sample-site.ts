import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { command } from './command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the sample content's site, built once for all tests below `base` on `today`. */
    sampleSite: string;
  }
}

/** A base, because what holds below one holds without; a day, because the samples' rows end before it. */
export const base = '/sub/';
export const site = 'https://plaudit.example';
export const today = '2026-11-23';

/** The words of the build that the tests look at. */
export const buildWords = (out: string): string[] => [
  '--out',
  out,
  '--site',
  site,
  '--base',
  base,
  '--today',
  today,
];

/** Builds the sample content once before the tests that look at it; `SAMPLE_SITE=folder` takes it as it was built. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const made = process.env['SAMPLE_SITE'];
  if (made !== undefined) {
    project.provide('sampleSite', path.resolve(made));
    return undefined;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-sample-'));
  const out = path.join(folder, 'dist');
  const { code, stdout, stderr } = await command('build', buildWords(out));
  if (code !== 0) throw new Error(`The sample content cannot be built:\n${stdout}\n${stderr}`);
  project.provide('sampleSite', out);
  return () => rm(folder, { recursive: true, force: true });
}
