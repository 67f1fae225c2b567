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

const listOf = (opened: Opened) => {
  const list = listIn(opened, 'downloads');
  return list &&
    list.length > 0 &&
    list.every(({ value }) => 'day' in value && 'downloads' in value)
    ? list
    : null;
};

/** npm writes 0 for days that it has not counted yet: zeros at the end are not known. */
function withoutUncounted<Entry extends { value: Record<string, unknown> }>(
  list: readonly Entry[],
) {
  const last = list.findLastIndex(({ value }) => value['downloads'] !== 0);
  return list.slice(0, last + 1);
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) =>
    readJsonDays(opened.file, withoutUncounted(listOf(opened) ?? []), 'day', downloadsOf, options),
  );
  return {
    ...reportOf(tables.map(({ report }) => report)),
    imports: jsonDayImports('npm', tables, downloadColumns),
    origin: { source: 'npm download counts', notes: 'Views are downloads, mostly by machines.' },
  };
}

/**
 * `https://api.npmjs.org/downloads/range/<from>:<to>/<package>`: `{"downloads": [{"downloads": 12, "day": "2026-01-01"}], "package": …}`.
 * https://github.com/npm/registry/blob/main/docs/download-counts.md
 */
export const npmDownloads: Format = {
  id: 'npm-downloads',
  name: 'npm downloads',
  files: 'JSON of api.npmjs.org/downloads/range',
  fills: { npm: ['views'] },
  detect: (opened) => (listOf(opened) ? 0.95 : 0),
  read,
};
