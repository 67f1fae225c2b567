import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { built } from './built-sites.ts';
import { buildWords } from './sample-site.ts';

/** Builds the sample alone, for tests that look at nothing else; `SAMPLE_SITE=folder` takes it as it was built. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-sample-'));
  const out = path.join(folder, 'dist');
  provide('sampleSite', await built(process.env['SAMPLE_SITE'], out, buildWords));
  return () => rm(folder, { recursive: true, force: true });
}
