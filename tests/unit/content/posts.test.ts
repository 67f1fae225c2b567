import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plaudit-posts-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('posts are read with the date and hour of the clocks of the site, oldest first', async () => {
  const files = {
    'site.yaml': 'title: Test\nurl: https://example.com\ntimeZone: Europe/Oslo\n',
    'profiles/ada/profile.mdx': '---\nname: Ada Example\nkind: person\n---\n\nHello.\n',
    'profiles/ada/metrics/x.csv': 'date,followers\n2026-01-01,10\n',
    'profiles/ada/metrics/x.yaml': 'source: X\nmethod: manual\nname: X (work)\n',
    'profiles/ada/posts/x.csv':
      'time,id,url,title,likes\n' +
      // Late on Saturday in UTC is early on the Sunday on which clocks go forward in Oslo.
      '2026-03-28T23:30Z,a,,"Two words, quoted",3\n' +
      '2026-03-29 01:30Z,b,https://x.com/ada/status/1,,\n' +
      '2026-03-03T08:30:15-0500,,,,7\n',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const { site, problems } = await loadSite(root, { today: day('2026-11-23') });
  expect(problems).toEqual([]);
  const [posts, ...others] = site!.profiles[0]!.posts;
  expect(others).toEqual([]);
  expect(posts).toMatchObject({ id: 'x', name: 'X (work)', timeZone: 'Europe/Oslo' });
  const told = posts!.table.rows.map(({ date, hour, line, likes, title, url }) => [
    date,
    hour,
    line,
    likes,
    title ?? url,
  ]);
  expect(told).toEqual([
    ['2026-03-03', 14, 4, 7, undefined],
    ['2026-03-29', 0, 2, 3, 'Two words, quoted'],
    ['2026-03-29', 3, 3, undefined, 'https://x.com/ada/status/1'],
  ]);
});
