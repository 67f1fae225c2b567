import type { AudienceImport, ImportOptions } from '../format.ts';
import { audienceDay, countryCode, readShares, sharesOf } from './audience-shares.ts';
import { isTotal } from './column-names.ts';
import { headerName, type Opened } from './opened.ts';
import { readNumber } from './read-numbers.ts';
import { audienceKinds, geographyNames, studioDays, viewShares } from './studio-names.ts';
import type { TableLayout } from './table-layout.ts';

/** What Studio tells of the people who watch: age, gender and countries. */

export interface StudioTable {
  opened: Opened;
  layout: TableLayout | null;
  names: string[];
}

const viewNames = new Set(
  studioDays.columns.find(({ target }) => target === 'views')!.names.map(headerName),
);

/** The views of each country, as shares of all: the row of totals counts those that are not listed too. */
function countriesOf({ opened, names }: StudioTable): AudienceImport['shares'] | null {
  const views = names.findIndex((name) => viewNames.has(name));
  const rows = [...opened.table!.records].slice(1);
  const total = rows.find(({ cells }) => isTotal(cells[0] ?? ''));
  const all = readNumber(total?.cells[views] ?? '', '.');
  if (views < 0 || typeof all !== 'number' || all <= 0) return null;
  const parts = rows.flatMap(({ cells }) => {
    const key = countryCode(cells[0] ?? '');
    const value = readNumber(cells[views] ?? '', '.');
    return key === null || typeof value !== 'number' ? [] : [{ key, value: value / all }];
  });
  const country = sharesOf(parts);
  return country && { country };
}

/** Age, gender or countries, where the table is one of them. */
export function audienceOf(table: StudioTable, options: ImportOptions): AudienceImport[] {
  const { opened, names } = table;
  if (geographyNames.has(names[0] ?? '') && table.layout === null) {
    const shares = countriesOf(table);
    const from = { file: opened.file, line: opened.table!.head[0]!.line };
    const date = audienceDay(opened, options);
    return shares ? [{ kind: 'audience', platform: 'youtube', date, shares, from }] : [];
  }
  const at = names.findIndex((name) => audienceKinds.has(name));
  const share = names.findIndex((name) => viewShares.includes(name));
  if (at < 0 || share < 0) return [];
  const kind = audienceKinds.get(names[at]!)!;
  const rows = [...opened.table!.records].slice(1).filter(({ cells }) => !isTotal(cells[0] ?? ''));
  // Of two dimensions a row is a share of both: only the table of one is read.
  if (names.filter((name) => audienceKinds.has(name)).length > 1) return [];
  const shares = readShares(kind, rows, [at, share]);
  const from = { file: opened.file, line: rows[0]?.line ?? 1 };
  return shares
    ? [
        {
          kind: 'audience',
          platform: 'youtube',
          date: audienceDay(opened, options),
          shares: { [kind]: shares },
          from,
        },
      ]
    : [];
}
