import type { Day } from '#model/day.ts';
import type { ImportedPost, ImportedRow, MetricValues } from '../format.ts';
import type { MetricColumn } from '../metric-columns.ts';
import type { Skipped } from '../reading/skipped.ts';

export interface Selection {
  /** Empty where every column is wanted. */
  only: readonly MetricColumn[];
  since: Day | null;
  until: Day | null;
}

/** The part of the rows that the user wants. */
export function selectRows(
  rows: readonly ImportedRow[],
  { only, since, until }: Selection,
): { rows: ImportedRow[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const kept = rows.flatMap((row): ImportedRow[] => {
    if ((since && row.date < since) || (until && row.date > until)) {
      skipped.push({ ...row.from, reason: 'outside', detail: `${row.date} is not asked for` });
      return [];
    }
    // How the followers changed has become a count by now, where it could.
    if (only.length === 0) return Object.keys(row.values).length > 0 ? [row] : [];
    const values: MetricValues = {};
    for (const column of only) {
      if (row.values[column] !== undefined) values[column] = row.values[column];
    }
    if (Object.keys(values).length > 0) return [{ ...row, values }];
    const detail = `${only.join(' and ')} of ${row.date} ${only.length > 1 ? 'are' : 'is'} not known`;
    skipped.push({ ...row.from, reason: 'nothing-known', detail });
    return [];
  });
  return { rows: kept, skipped };
}

/** Single posts of the days that are asked for; none where only some columns of the days are. */
export function selectPosts(
  posts: readonly ImportedPost[],
  { only, since, until }: Selection,
): ImportedPost[] {
  if (only.length > 0 && !only.includes('posts')) return [];
  return posts.filter(({ date }) => !(since && date < since) && !(until && date > until));
}
