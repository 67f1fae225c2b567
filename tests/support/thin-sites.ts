import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { command } from './command.ts';
import { site, today } from './sample-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the thin profiles' site, built once for all tests, below no base. */
    thinSites: string;
  }
}

/** Profiles of which little is known, each in its own way: the second site that a rule over outputs has to hold on. */
export const thinContent = path.resolve(import.meta.dirname, '../fixtures/thin-sites');

/** The words of their build. */
export const thinWords = (out: string, content = thinContent): string[] => [
  '--content',
  content,
  '--out',
  out,
  '--site',
  site,
  '--today',
  today,
];

/** Builds the thin profiles once before the tests that look at them; `THIN_SITES=folder` takes them as they were built. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const made = process.env['THIN_SITES'];
  if (made !== undefined) {
    project.provide('thinSites', path.resolve(made));
    return undefined;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-thin-'));
  const out = path.join(folder, 'dist');
  const { code, stdout, stderr } = await command('build', thinWords(out));
  if (code !== 0) throw new Error(`The thin sites cannot be built:\n${stdout}\n${stderr}`);
  project.provide('thinSites', out);
  return () => rm(folder, { recursive: true, force: true });
}
