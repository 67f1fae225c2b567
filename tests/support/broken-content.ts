import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import type { SiteContent } from '#schemas/site-content.ts';

export const today = day('2026-11-23');

export type Files = Record<string, string | Uint8Array | null>;

/** Content that is sound: each test breaks one file of it. */
export const sound: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Test\nurl: https://example.org\n',
  'profiles/ada/profile.mdx': '---\nname: Ada Example\nkind: person\n---\n\nHello.\n',
  'profiles/ada/metrics/youtube.csv': 'date,followers,likes\n2026-01-01,10,1\n2026-01-02,12,\n',
  'profiles/ada/metrics/youtube.yaml': 'source: YouTube Studio\nmethod: export\n',
  'profiles/ada/milestones.yaml': '- date: 2026-01-02\n  title: Launch\n',
  'profiles/ada/testimonials/kim.md':
    '---\nname: Kim Ortega\ndate: 2026-01-05\nrelationship: customer\nconsent:\n  granted: 2026-01-06\n  how: by e-mail\n---\n\nIt is good.\n',
};

/** A place for content folders, gone when the tests of a file have run, and what reading one of them tells. */
export function brokenContent() {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'plaudit-broken-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  let number = 0;
  /** Writes the sound content with these files in place of its own; null leaves one out. */
  async function load(files: Files): Promise<{ problems: Problem[]; site: SiteContent | null }> {
    const folder = path.join(root, String((number += 1)));
    for (const [file, text] of Object.entries({ ...sound, ...files })) {
      if (text === null) continue;
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const loaded = await loadSite(folder, { today });
    // A site is given exactly where nothing is an error.
    expect(loaded.site === null).toBe(loaded.problems.some(({ severity }) => severity === 'error'));
    return loaded;
  }
  return {
    root: () => root,
    load,
    problemsOf: async (files: Files) => (await load(files)).problems,
  };
}
