import { expect, test } from 'vitest';
import { youtubeStudio } from '#importers/formats/youtube-studio.ts';
import { exportFile, options } from '../../support/export-file.ts';

const videos = [
  'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers',
  'Total,,,,1000,40.5,9',
  'aaaaaaaaaa1,"One, two","Sep 27, 2024",244,600,30.1,7',
  'aaaaaaaaaa2,Three,"Sep 28, 2025",90,300,9.4,-1',
  'aaaaaaaaaa3,Four,"Sep 28, 2025",90,100,9.4,-1',
].join('\n');
const read = (file: string, text: string, ...more: [name: string, text: string][]) =>
  youtubeStudio.read(
    [{ ...exportFile('Table data.csv', text), file }, ...more.map((one) => exportFile(...one))],
    options(),
  );
const ids = ({ imports }: ReturnType<typeof read>) =>
  imports.flatMap((one) => (one.kind === 'posts' ? one.posts.map(({ id }) => id) : []));

test('a list of videos whose stretch Studio names gives those that were published in it', () => {
  const found = read('Content 2025-09-01_2025-09-30 A channel.zip: Table data.csv', videos);
  expect(found.imports).toMatchObject([
    {
      kind: 'posts',
      platform: 'youtube',
      posts: [
        {
          id: 'aaaaaaaaaa2',
          date: '2025-09-28',
          url: 'https://www.youtube.com/watch?v=aaaaaaaaaa2',
          values: { views: 300 },
        },
        { id: 'aaaaaaaaaa3', values: { views: 100 } },
      ],
    },
  ]);
  expect(found.notes.join()).toContain('of the 1 older ones it tells a part');
});

test('the days of the same download tell the stretch where they add up to its total', () => {
  const days = (last: number) => `Date,Views\n2025-09-27,${last}\n2025-09-28,1\n2025-09-29,0\n`;
  expect(ids(read('Table data.csv', videos, ['Totals.csv', days(999)]))).toEqual([
    'aaaaaaaaaa2',
    'aaaaaaaaaa3',
  ]);
  // Of another download: what was published before its days is not known to be older than those of the list.
  expect(ids(read('Table data.csv', videos, ['Totals.csv', days(500)]))).toEqual([]);
});

test('a list of the best videos alone, and one of a stretch that nothing tells, are left out', () => {
  const capped = `${videos}\nShowing top 500 results,,,,,,`;
  const named = 'Content 2025-09-01_2025-09-30 A channel/Table data.csv';
  expect(ids(read(named, capped))).toEqual([]);
  const unknown = read('Table data.csv', videos);
  expect(unknown.imports).toEqual([]);
  expect(unknown.notes.join()).toContain('left out');
});
