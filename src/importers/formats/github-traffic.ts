import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import { jsonDayImports, readJsonDays } from '../reading/json-days.ts';
import { countOf, listIn } from '../reading/json-values.ts';
import type { Opened } from '../reading/opened.ts';

const keys = ['views', 'clones'] as const;

const listOf = (opened: Opened) => {
  for (const key of keys) {
    const list = listIn(opened, key);
    if (
      list &&
      list.length > 0 &&
      list.every(({ value }) => 'timestamp' in value && 'uniques' in value)
    ) {
      return { key, list };
    }
  }
  return null;
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const found = all.flatMap((opened) => {
    const one = listOf(opened);
    return one ? [{ opened, ...one }] : [];
  });
  const views = found.filter(({ key }) => key === 'views');
  const tables = views.map(({ opened, list }) =>
    readJsonDays(
      opened.file,
      list,
      'timestamp',
      (value) => {
        const [count, uniques] = [countOf(value['count']), countOf(value['uniques'])];
        return {
          ...(count === null ? {} : { views: count }),
          ...(uniques === null ? {} : { reach: uniques }),
        };
      },
      options,
    ),
  );
  const report = reportOf(tables.map((table) => table.report));
  return {
    ...report,
    imports: jsonDayImports('github', tables, [
      { name: 'count', target: 'views' },
      { name: 'uniques', target: 'reach' },
    ]),
    notes: [
      ...report.notes,
      ...found
        .filter(({ key }) => key === 'clones')
        .map(({ opened }) => `${opened.file} counts clones, mostly by machines: it is left out.`),
    ],
    origin: {
      source: 'GitHub traffic',
      notes: 'Views are page views of the repository; GitHub keeps them for 14 days.',
    },
  };
}

/**
 * `/repos/OWNER/NAME/traffic/views` of GitHub’s interface: `{"count": …, "uniques": …, "views": [{"timestamp", "count", "uniques"}]}`.
 * https://docs.github.com/en/rest/metrics/traffic
 */
export const githubTraffic: Format = {
  id: 'github-traffic',
  name: 'GitHub traffic',
  files: 'JSON of /repos/OWNER/NAME/traffic/views',
  fills: { github: ['reach', 'views'] },
  detect: (opened) => (listOf(opened) ? 0.95 : 0),
  read,
};
