import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '#importers/import-files.ts';
import { importRequest } from '../../support/import-request.ts';

test('of what comes together, each platform names the sources of its own rows alone', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-sources-'));
  try {
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    const profile = '---\nname: Ada\nkind: person\n---\n';
    await writeFile(path.join(root, 'content/profiles/ada/profile.mdx'), profile);
    const overview =
      'Date,Impressions,Likes,Bookmarks,New follows,Unfollows\n"Sat, Sep 6, 2025",3388,25,1,2,0\n';
    await writeFile(path.join(root, 'overview.csv'), overview);
    await writeFile(path.join(root, 'counts.csv'), 'date,followers\n2025-09-06,120\n');
    const files = ['overview.csv', 'counts.csv'].map((name) => path.join(root, name));
    const outcome = await importFiles({ ...importRequest(root, files), platform: 'bluesky' });
    expect(outcome.problems).toEqual([]);
    const source = async (platform: string) =>
      /^source: (.*)$/m.exec(
        await readFile(path.join(root, `content/profiles/ada/metrics/${platform}.yaml`), 'utf8'),
      )?.[1];
    expect([await source('x'), await source('bluesky')]).toEqual([
      'X account overview export',
      'Imported from counts.csv',
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
