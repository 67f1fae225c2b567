import { addDays, daysBetween } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { stretchOf } from '#model/cadence.ts';
import { message } from '#words/words.ts';
import type { Found } from './finding.ts';
import { fileOf, type PlatformMeasure, type PlatformPast, type PlatformRow } from './platforms.ts';
import { coveredDays, provenance, sumOf, usable, type Rows } from './rows.ts';

/** Over how many days sums are given. */
export const sumPeriods = [7, 28, 90, 365] as const;

/** A sum says nothing of a stretch of which more than a seventh is not known. */
export const leastCovered = 6 / 7;

/** Something that exports tell of a stretch of days. */
export interface Summed {
  id: string;
  name: (span: Message) => Message;
  changeName: (span: Message) => Message;
  noun: string;
  /** What it counts, in a sentence. */
  plural: Message;
  /** The id of its method, and the beginning of that of its change; `sum` where left out. */
  method?: string;
  amount(row: PlatformRow): number | undefined;
}

/** The rows that lie wholly within so many days up to a day, and how many days they cover. */
function within(rows: Rows<PlatformRow>, last: PlatformRow['date'], days: number) {
  const first = addDays(last, 1 - days);
  const inside = usable(
    rows,
    ({ date }) => date <= last && stretchOf(date, rows.cadence).from >= first,
  );
  return { inside, covered: coveredDays(inside) };
}

const knownRows = (past: PlatformPast, { amount }: Summed) =>
  usable(past.rows, (row) => amount(row) !== undefined);

/** The sum over the last days up to the last row that tells it. A row stands for its day, week or month. */
function sumOver(past: PlatformPast, what: Summed, days: number): Found {
  const rows = knownRows(past, what);
  const last = rows.rows.at(-1);
  const missing = message('gaps.sum', { ...fileOf(past), column: what.noun, days });
  if (!last || rows.cadence === 'irregular') return { missing };
  const { inside, covered } = within(rows, last.date, days);
  if (covered / days < leastCovered) return { missing, asOf: last.date };
  return {
    value: sumOf(inside.rows, (row) => what.amount(row)!),
    caveat:
      covered === days
        ? undefined
        : message('measures.caveat.from-days-of', { days: covered, whole: days }),
    ...provenance(inside),
  };
}

/** The sum of the last days against that of as many days before, where both stretches are known to the same extent. */
function changeOver(past: PlatformPast, what: Summed, days: number): Found {
  const rows = knownRows(past, what);
  const last = rows.rows.at(-1);
  const missing = message('gaps.sum-before', { ...fileOf(past), column: what.noun, days });
  if (!last || rows.cadence === 'irregular') return { missing };
  const now = within(rows, last.date, days);
  const before = within(rows, addDays(last.date, -days), days);
  const sum = ({ inside }: typeof now) => sumOf(inside.rows, (row) => what.amount(row)!);
  // A stretch with fewer known days would make a fall of what was only not counted.
  const isAlike = now.covered === before.covered && now.covered / days >= leastCovered;
  if (!isAlike || sum(before) <= 0 || sum(now) < 0) return { missing, asOf: last.date };
  const both = usable(
    rows,
    ({ date }) => date <= last.date && daysBetween(date, last.date) < 2 * days,
  );
  return { value: sum(now) / sum(before) - 1, ...provenance(both) };
}

/** Its sums over several stretches, each also against the stretch before. */
export function sumsOf(what: Summed): PlatformMeasure[] {
  return sumPeriods.flatMap((days): PlatformMeasure[] => {
    const span = message('common.days', { count: days });
    const shared = { span: { count: days, unit: 'day' as const } };
    return [
      {
        ...shared,
        id: `${what.id}-${days}`,
        name: what.name(span),
        unit: 'count',
        noun: what.noun,
        method: what.method ?? 'sum',
        find: (past) => sumOver(past, what, days),
      },
      {
        ...shared,
        id: `${what.id}-change-${days}`,
        name: what.changeName(span),
        unit: 'share',
        signed: true,
        method: `${what.method ?? 'sum'}-change`,
        find: (past) => changeOver(past, what, days),
      },
    ];
  });
}
