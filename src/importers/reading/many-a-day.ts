import { median } from 'simple-statistics';
import { dateColumn, valueColumns, type TableLayout } from './table-layout.ts';
import type { TableRecord } from './opened.ts';
import type { DatedMoment } from './read-date.ts';

interface DatedRecord {
  record: TableRecord;
  moment: DatedMoment;
}

export interface ManyADay {
  /** How many rows a moment usually has. */
  usual: number;
  /** A column that tells the rows of one moment apart, one of its values, and all that are known, in their order. */
  apart: { column: string; value: string; values: readonly string[] } | null;
}

/** True where no two rows of one moment agree. */
function tellsApart(groups: readonly (readonly DatedRecord[])[], index: number): boolean {
  return groups.every((group) => {
    const cells = group.map(({ record }) => record.cells[index] ?? '');
    return new Set(cells).size === cells.length;
  });
}

/** True where the rows of one moment count alike: the same one, written down several times. */
function saysTheSame([first, ...more]: readonly DatedRecord[], layout: TableLayout): boolean {
  return valueColumns(layout).every(({ index }) =>
    more.every(({ record }) => record.cells[index] === first!.record.cells[index]),
  );
}

/**
 * Finds files in which most days have several rows without a time that would order them: several accounts, videos or countries, of
 * which none is the account. Null where a day usually has one row.
 */
export function findManyADay(rows: readonly DatedRecord[], layout: TableLayout): ManyADay | null {
  const key = ({ moment }: DatedRecord) => `${moment.day} ${moment.milliseconds ?? ''}`;
  const groups = [...Map.groupBy(rows, key).values()];
  if (groups.length === 0) return null;
  const usual = median(groups.map(({ length }) => length));
  if (usual < 2 || groups.every((group) => saysTheSame(group, layout))) return null;
  const taken = new Set([
    dateColumn(layout)?.index,
    ...valueColumns(layout).map(({ index }) => index),
  ]);
  const index = layout.names.findIndex(
    (name, at) => !taken.has(at) && name !== '' && tellsApart(groups, at),
  );
  // Without one that always does, the first one that differs at all within a day.
  const fallback = layout.names.findIndex(
    (name, at) =>
      !taken.has(at) &&
      name !== '' &&
      groups.some((group) => new Set(group.map(({ record }) => record.cells[at])).size > 1),
  );
  const column = index >= 0 ? index : fallback;
  return {
    usual: Math.round(usual),
    apart:
      column < 0
        ? null
        : {
            column: layout.names[column]!,
            value: rows[0]!.record.cells[column] ?? '',
            values: [...new Set(rows.map(({ record }) => record.cells[column] ?? ''))],
          },
  };
}
