import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { command } from './command.ts';
import { buildWords } from './sample-site.ts';
import { thinWords } from './thin-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the sample content's site, built once for all tests below `base` on `today`. */
    sampleSite: string;
    /** The folder of the thin profiles' site, built once for all tests, below no base. */
    thinSites: string;
  }
}

/** Where a site is that was built before; else where it is built now. */
export async function built(
  before: string | undefined,
  out: string,
  words: (out: string) => string[],
): Promise<string> {
  if (before !== undefined) return path.resolve(before);
  const { code, stdout, stderr } = await command('build', words(out));
  if (code !== 0) throw new Error(`A site for the tests cannot be built:\n${stdout}\n${stderr}`);
  return out;
}

/**
 * Builds both sites at once before the tests that look at them: of each, one page after the other is made. `SAMPLE_SITE=folder` and
 * `THIN_SITES=folder` take them as they were built.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-sites-'));
  const [sample, thin] = await Promise.all([
    built(process.env['SAMPLE_SITE'], path.join(folder, 'sample', 'dist'), buildWords),
    built(process.env['THIN_SITES'], path.join(folder, 'thin', 'dist'), (out) => thinWords(out)),
  ]);
  provide('sampleSite', sample);
  provide('thinSites', thin);
  return () => rm(folder, { recursive: true, force: true });
}
