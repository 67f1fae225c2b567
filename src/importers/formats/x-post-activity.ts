import { addDays, parseDay } from '#model/day.ts';
import type { Format, FormatResult, ImportedPost, ImportOptions, Window } from '../format.ts';
import type { Opened } from '../reading/opened.ts';
import { postHeader, readPostTable, type PostTableForm } from '../reading/post-table.ts';

/** The export of analytics.twitter.com. The names before 2016 come second. */
const form: PostTableForm = {
  id: ['Tweet id'],
  time: ['time'],
  url: ['Tweet permalink'],
  columns: [
    { target: 'impressions', names: ['impressions'] },
    { target: 'comments', names: ['replies'] },
    { target: 'shares', names: ['retweets'] },
    { target: 'shares', names: ['quote tweets', 'quotes'] },
    { target: 'likes', names: ['likes', 'favorites'] },
    { target: 'clicks', names: ['url clicks'] },
  ],
  decimal: '.',
  advice: 'Take the file as X exported it, or import it by its columns: --importer columns.',
};

/** The days that a file covers, from its name: `…_20210101_20210201_en.csv` is January. X counts them in UTC. */
function windowOf({ file, name }: Opened): Window | null {
  const [, from, end] = /_(\d{8})_(\d{8})_[a-z-]+(?: ?\(\d+\))?\.csv$/i.exec(name) ?? [];
  const dayFrom = (digits: string | undefined) =>
    digits === undefined
      ? null
      : parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  const [first, after] = [dayFrom(from), dayFrom(end)];
  return first && after && first < after ? { file, from: first, to: addDays(after, -1) } : null;
}

/** A file whose posts lie outside of its window was renamed: its name says nothing. */
function isWithin({ time }: ImportedPost, { from, to }: Window): boolean {
  const day = time.slice(0, 10);
  return day >= from && day <= to;
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) => {
    const table = readPostTable(opened, form, options);
    const window = windowOf(opened);
    const holds = window !== null && table.posts.every((post) => isWithin(post, window));
    return { ...table, window: holds ? window : null };
  });
  const windows = tables.flatMap(({ window }) => window ?? []);
  const posts = tables.flatMap((table) => table.posts);
  return {
    imports:
      posts.length > 0
        ? [
            {
              kind: 'posts',
              platform: 'x',
              posts,
              windows: windows.length === all.length ? windows : [],
              columns: tables[0]!.columns,
            },
          ]
        : [],
    rowsRead: tables.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    skipped: tables.flatMap(({ skipped }) => skipped),
    // What an export of X holds beside is known, and the same in every file.
    unused: [],
    problems: tables.flatMap(({ problems }) => problems),
    notes: tables.flatMap(({ notes }) => notes),
    origin: {
      source: 'X post activity export',
      notes:
        'Impressions, likes, comments, shares and clicks of a day are those that the posts of that day had collected when they were exported. Replies count as posts, as X counts them.',
    },
  };
}

/** `tweet_activity_metrics_<handle>_<from>_<to>_en.csv`: a row a post, summed by day. */
export const xPostActivity: Format = {
  id: 'x-post-activity',
  name: 'X post activity',
  files: 'tweet_activity_metrics_*.csv from analytics.twitter.com',
  fills: { x: ['posts', 'impressions', 'likes', 'comments', 'shares', 'clicks'] },
  detect(opened) {
    const header = postHeader(opened, form);
    return header && header.find(['impressions']) >= 0 ? 0.95 : 0;
  },
  read,
};
