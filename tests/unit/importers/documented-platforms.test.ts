import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Target } from '#importers/format.ts';
import { importFiles } from '#importers/import-files.ts';
import { formats } from '#importers/registry.ts';
import { projectRoot } from '../../support/command.ts';
import { contentFiles, importRequest } from '../../support/import-request.ts';

// What docs/importing.md promises of each platform. That each importer takes its samples is held by tests/contracts/formats.test.ts.

const document = await readFile(path.join(projectRoot, 'docs/importing.md'), 'utf8');
const samples = path.join(projectRoot, 'tests/fixtures/mapped-exports');

test('the table of platforms has every importer, in the order of the registry, and none beside', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('| '));
  const ids = rows.flatMap((row) => /\| `([a-z0-9-]+)`\s*\|$/.exec(row)?.[1] ?? []);
  const known = new Set(formats.map(({ id }) => id));
  const told = ids.filter((id) => known.has(id));
  expect(told.toSorted()).toEqual([...known].sort());
});

/** The commands of "By a mapping", as they stand in the document. */
const commands = [...document.matchAll(/^npm run import -- ([\w.-]+\.csv) (--platform .*)$/gm)]
  .map(([, file, words]) => ({ file: file!, words: words! }))
  .filter(({ file }) => !['counts.csv', 'subs.csv', 'all.csv', 'newer.csv'].includes(file));

/** What each sample says, added up without the project. */
const expected: Record<string, { platform: string; csv: string }> = {
  'ga4-free-form.csv': {
    platform: 'website',
    csv: 'date,reach,views\n2026-03-01,12,30\n2026-03-02,9,21\n2026-03-03,14,40\n2026-03-04,11,33\n',
  },
  'plausible-imported_visitors_20260301_20260304.csv': {
    platform: 'website',
    csv: 'date,reach,views\n2026-03-01,12,30\n2026-03-02,9,21\n2026-03-03,14,40\n2026-03-04,11,33\n',
  },
  'twitch-channel-analytics.csv': {
    platform: 'twitch',
    csv: 'date,gained,reach,views\n2026-03-01,3,150,210\n2026-03-02,0,0,0\n2026-03-03,7,260,388\n',
  },
  'pinterest-overview.csv': {
    platform: 'pinterest',
    csv: 'date,impressions,saves,clicks,interactions\n2026-03-01,1204,11,6,40\n2026-03-02,980,9,2,31\n2026-03-03,1410,15,9,55\n',
  },
  'spotify-podcast.csv': {
    platform: 'podcast',
    csv: 'date,followers,reach,views\n2026-03-01,1204,33,40\n2026-03-02,1206,28,31\n2026-03-03,1211,55,71\n',
  },
  'threads-by-hand.csv': {
    platform: 'threads',
    csv: 'date,followers,views,likes,comments,shares\n2026-03-01,410,1204,40,3,3\n2026-03-02,411,980,22,1,0\n2026-03-03,415,1610,61,7,7\n',
  },
};

describe('exports by a mapping', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-mapping-'));
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    await writeFile(
      path.join(root, 'content/profiles/ada/profile.mdx'),
      '---\nname: Ada\nkind: person\n---\n',
    );
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('each sample has its command in the document', async () => {
    expect(commands.map(({ file }) => file).sort()).toEqual((await readdir(samples)).sort());
    expect(Object.keys(expected).sort()).toEqual((await readdir(samples)).sort());
  });

  test.each(commands)('$file', async ({ file, words }) => {
    const map = new Map(
      [...words.matchAll(/--map "([^"=]+)=(\w+)"/g)].map(([, name, target]) => [
        name!,
        target as Target,
      ]),
    );
    const [, platform] = /--platform (\w+)/.exec(words)!;
    const request = importRequest(root, [path.join(samples, file)], { map });
    const outcome = await importFiles({ ...request, platform: platform! });
    expect(outcome.problems).toEqual([]);
    const written = await contentFiles(path.join(root, 'content'), /\.csv$/);
    const { platform: name, csv } = expected[file]!;
    expect(written).toEqual({ [`profiles/ada/metrics/${name}.csv`]: csv });
  });
});
