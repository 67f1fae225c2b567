import type { Format, FormatResult, ImportOptions } from '../format.ts';
import {
  dayImports,
  findDayTable,
  readDayTables,
  reportOf,
  type DayTableForm,
} from '../reading/day-table.ts';
import type { Opened } from '../reading/opened.ts';

const form: DayTableForm = {
  date: ['Date'],
  columns: [
    { target: 'posts', names: ['Tweets published'] },
    { target: 'impressions', names: ['impressions'] },
    { target: 'likes', names: ['likes', 'favorites'] },
    { target: 'comments', names: ['replies'] },
    { target: 'shares', names: ['retweets'] },
    { target: 'shares', names: ['quote tweets', 'quotes'] },
    { target: 'clicks', names: ['url clicks'] },
    { target: 'interactions', names: ['engagements'] },
  ],
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = readDayTables(all, form, options);
  return {
    ...reportOf(tables),
    imports: dayImports('x', tables),
    // What an export of X holds beside is known, and the same in every file.
    unused: [],
    origin: {
      source: 'X daily post activity export',
      notes: 'The figures of a day are what happened on that day, to posts of any age.',
    },
  };
}

/**
 * `daily_tweet_activity_metrics_<handle>_<from>_<to>_en.csv` from analytics.twitter.com until 2024: a row a day, the columns of the export of posts with
 * `Date` and `Tweets published` in the place of the post. Seen: header lines in public parsers and a description of a file; no file.
 */
export const xDailyActivity: Format = {
  id: 'x-daily-activity',
  name: 'X daily post activity',
  files: 'daily_tweet_activity_metrics_*.csv from analytics.twitter.com',
  fills: { x: ['posts', 'impressions', 'likes', 'comments', 'shares', 'clicks', 'interactions'] },
  detect(opened) {
    const targets = findDayTable(opened, form)?.columns.map(({ target }) => target) ?? [];
    return targets.includes('posts') && targets.includes('impressions') ? 0.95 : 0;
  },
  read,
};
