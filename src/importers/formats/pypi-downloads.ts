import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import {
  downloadColumns,
  downloadsOf,
  jsonDayImports,
  readJsonDays,
} from '../reading/json-days.ts';
import { listIn } from '../reading/json-values.ts';
import type { Opened } from '../reading/opened.ts';

const WITHOUT_MIRRORS = 'without_mirrors';

const listOf = (opened: Opened) => {
  const list = listIn(opened, 'data');
  return list &&
    list.length > 0 &&
    list.every(({ value }) => 'category' in value && 'date' in value && 'downloads' in value)
    ? list
    : null;
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const found = all.map((opened) => {
    const list = listOf(opened) ?? [];
    return { opened, list, own: list.filter(({ value }) => value['category'] === WITHOUT_MIRRORS) };
  });
  const tables = found.map(({ opened, own }) =>
    readJsonDays(opened.file, own, 'date', downloadsOf, options),
  );
  const report = reportOf(tables.map((table) => table.report));
  return {
    ...report,
    imports: jsonDayImports('pypi', tables, downloadColumns),
    problems: [
      ...report.problems,
      ...found
        .filter(({ own }) => own.length === 0)
        .map(({ opened: { file } }) => ({
          file,
          line: 1,
          column: 0,
          severity: 'error' as const,
          code: 'key-missing' as const,
          message: 'This counts downloads by version or system, not all of a day',
          hint: 'Download https://pypistats.org/api/packages/NAME/overall instead.',
        })),
    ],
    origin: {
      source: 'PyPI download counts of pypistats.org',
      notes: 'Views are downloads without mirrors, mostly by machines.',
    },
  };
}

/**
 * `https://pypistats.org/api/packages/<package>/overall`: `{"data": [{"category": "without_mirrors", "date": "2026-01-01", "downloads": 23}], …}`; each day is there
 * with and without mirrors. https://pypistats.org/api/
 */
export const pypiDownloads: Format = {
  id: 'pypi-downloads',
  name: 'PyPI downloads',
  files: 'JSON of pypistats.org/api/packages/NAME/overall',
  fills: { pypi: ['views'] },
  detect: (opened) => (listOf(opened) ? 0.95 : 0),
  read,
};
