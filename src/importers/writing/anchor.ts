import { addDays, type Day } from '#model/day.ts';
import type { ImportedRow } from '../format.ts';

/** A count of followers that is known from elsewhere: at the end of the day. */
export interface Anchor {
  day: Day;
  count: number;
}

export interface Anchored {
  rows: ImportedRow[];
  /** Why nothing, or not all, became a count; null where everything did. */
  fault: { message: string; hint: string } | null;
}

/** By how much the followers changed on a day: as the export says, or what came less what went. */
export function changeOf({ change, values: { gained, lost } }: ImportedRow): number | undefined {
  if (change !== undefined) return change;
  return gained !== undefined && lost !== undefined ? gained - lost : undefined;
}

/**
 * Makes counts of changes, from one known count on, both ways through time: followers(d) = followers(d − 1) + change(d). A day of which the
 * change is not known ends the series: beyond it nothing is sure.
 * @param rows ascending, one a day
 */
export function anchorRows(rows: readonly ImportedRow[], anchor: Anchor): Anchored {
  const byDay = new Map(rows.map((row) => [row.date, row]));
  const changeOn = (day: Day) => {
    const row = byDay.get(day);
    return row && changeOf(row);
  };
  const counts = new Map<Day, number>();
  const isKnown = (day: Day) => changeOn(day) !== undefined;
  if (!isKnown(anchor.day) && !isKnown(addDays(anchor.day, 1))) {
    const known = rows.filter((row) => changeOf(row) !== undefined);
    return {
      rows: [...rows],
      fault:
        known.length === 0
          ? {
              message: 'Nothing in this export tells how the followers changed from day to day',
              hint: 'Leave --anchor out, or name the column: --map "Column=change".',
            }
          : {
              message: `The day of --anchor, ${anchor.day}, is not among the days of this export`,
              hint: `Name a count of a day from ${addDays(known[0]!.date, -1)} to ${known.at(-1)!.date}.`,
            },
    };
  }
  counts.set(anchor.day, anchor.count);
  let count = anchor.count;
  for (let day = addDays(anchor.day, 1); isKnown(day); day = addDays(day, 1)) {
    count += changeOn(day)!;
    counts.set(day, count);
  }
  count = anchor.count;
  for (let day = anchor.day; isKnown(day); day = addDays(day, -1)) {
    counts.set(day, count);
    count -= changeOn(day)!;
  }
  const below = [...counts].find(([, value]) => value < 0);
  if (below) {
    return {
      rows: [...rows],
      fault: {
        message: `With ${anchor.count} on ${anchor.day} the followers of ${below[0]} would be below zero`,
        hint: 'Check the count of --anchor, and that the column is how the followers changed.',
      },
    };
  }
  const anchored = rows.map((row): ImportedRow => {
    const followers = counts.get(row.date);
    return followers === undefined ? row : { ...row, values: { ...row.values, followers } };
  });
  return { rows: anchored, fault: null };
}
