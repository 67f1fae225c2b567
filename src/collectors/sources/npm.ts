import { z } from 'zod';
import { parseDay } from '#model/day.ts';
import { askJson, count, type Collector } from '../collector.ts';

/** https://github.com/npm/registry/blob/main/docs/download-counts.md */
const range = z.object({
  package: z.string(),
  downloads: z.array(z.object({ day: z.string(), downloads: count })),
});

export const npm: Collector<'npm'> = {
  from: 'npm',
  name: 'npm’s download counts',
  fills: ['views'],
  key: null,
  asks: 'the downloads of the last 30 days, by day of UTC',
  rounds:
    'nothing; newest days with 0 stay unknown, as npm writes 0 for days that it has not counted yet',
  *steps(source, { today }) {
    const name = source.package.split('/').map(encodeURIComponent).join('/').replace('%40', '@');
    const found = yield* askJson(
      {
        url: `https://api.npmjs.org/downloads/range/last-month/${name}`,
        missing: 'Check the name of the package.',
      },
      range,
    );
    const rows = found.downloads
      .flatMap(({ day, downloads }) => {
        const date = parseDay(day);
        return date === null || date >= today ? [] : [{ date, values: { views: downloads } }];
      })
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const counted = rows.findLastIndex(({ values }) => values.views > 0);
    return {
      rows: rows.slice(0, counted + 1),
      posts: [],
      notes: [],
      origin: { handle: found.package, url: `https://www.npmjs.com/package/${name}` },
    };
  },
};
