import { cadenceOf, daysIn, stretchOf, type Cadence } from '#model/cadence.ts';
import { addDays, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { sourceRows } from '#model/source.ts';
import { wilsonInterval, type Interval } from '#model/statistics.ts';
import type { Table } from '#schemas/site-content.ts';
import { message } from '#words/words.ts';
import type { Finding, Found } from './finding.ts';

/** What every row of a table has. */
export interface Row {
  date: Day;
  line: number;
}

/** The rows of a table that had happened by a day, and what each stands for. */
export interface Rows<R extends Row> {
  file: string;
  cadence: Cadence;
  rows: readonly R[];
}

/** `cadence` is found from the dates where nothing says it. */
export function rowsUntil<T extends { date: Day }>(
  table: Table<T>,
  today: Day,
  cadence?: Cadence,
): Rows<Table<T>['rows'][number]> {
  const rows = table.rows.filter(({ date }) => date <= today);
  return { file: table.file, rows, cadence: cadence ?? cadenceOf(rows.map(({ date }) => date)) };
}

/** Only the rows that a measure can use. */
export function usable<R extends Row>(rows: Rows<R>, test: (row: R) => boolean): Rows<R> {
  return { ...rows, rows: rows.rows.filter(test) };
}

/** The rows of the last `days` days up to the last row. */
export function lastDays<R extends Row>(rows: Rows<R>, days: number): Rows<R> {
  const last = rows.rows.at(-1);
  if (!last) return rows;
  const before = addDays(last.date, -days);
  return usable(rows, ({ date }) => date > before);
}

/** What "lately" means: 90 days where rows are days or weeks, a year where they are rarer. */
export function lately<R extends Row>(rows: Rows<R>): Rows<R> {
  return lastDays(rows, rows.cadence === 'day' || rows.cadence === 'week' ? 90 : 365);
}

/** Where a finding comes from: the rows, the stretch of time that they stand for, and the last of them. There is at least one. */
export function provenance<R extends Row>({
  file,
  rows,
  cadence,
}: Rows<R>): Pick<Finding, 'asOf' | 'period' | 'sources'> {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return {
    asOf: last.date,
    period: { from: stretchOf(first.date, cadence).from, to: last.date },
    sources: [
      sourceRows(
        file,
        rows.map(({ line }) => line),
      ),
    ],
  };
}

/** The days that the rows stand for. */
export function coveredDays<R extends Row>({ rows, cadence }: Rows<R>): number {
  return sumOf(rows, ({ date }) => daysIn(date, cadence));
}

export function sumOf<R>(rows: readonly R[], amount: (row: R) => number): number {
  return rows.reduce((sum, row) => sum + amount(row), 0);
}

/** A number with the bounds that rounding leaves. */
export type Amount = Interval & { value: number };

export const exactly = (value: number): Amount => ({ value, low: value, high: value });

/** The sum of one column over the sum of another, over the rows in which both are known. */
export interface Quotient<R extends Row> {
  numerator(row: R): number | undefined;
  denominator(row: R): number | Amount | undefined;
  /** The line of another row that the denominator of this one rests on. */
  restsOn?(row: R): number | undefined;
  /** How to supply what is missing. */
  missing: Message;
  caveat?(rows: Rows<R>): Message | undefined;
}

/** Over the rows of late; missing where nothing can be divided by. */
export function quotientOf<R extends Row>(all: Rows<R>, quotient: Quotient<R>): Found {
  const known = usable(
    all,
    (row) => quotient.numerator(row) !== undefined && quotient.denominator(row) !== undefined,
  );
  const rows = lately(known);
  const top = sumOf(rows.rows, (row) => quotient.numerator(row)!);
  const bottoms = rows.rows.map((row) => asAmount(quotient.denominator(row)!));
  const bottom = sumOf(bottoms, ({ value }) => value);
  const [lowest, highest] = [sumOf(bottoms, ({ low }) => low), sumOf(bottoms, ({ high }) => high)];
  // Platforms correct their counts: what was taken back may outweigh what came.
  if (rows.rows.length === 0 || bottom <= 0 || top < 0) return { missing: quotient.missing };
  const bounds = lowest > 0 && lowest < highest ? [top / lowest, top / highest] : [];
  return {
    value: top / bottom,
    ...(bounds.length > 0 && { low: Math.min(...bounds), high: Math.max(...bounds) }),
    caveat: quotient.caveat?.(rows),
    ...provenance(rows),
    sources: [
      sourceRows(
        rows.file,
        rows.rows.flatMap((row) => linesOf(row, quotient)),
      ),
    ],
  };
}

function linesOf<R extends Row>(row: R, { restsOn }: Quotient<R>): number[] {
  const other = restsOn?.(row);
  return other === undefined ? [row.line] : [row.line, other];
}

const asAmount = (value: number | Amount) => (typeof value === 'number' ? exactly(value) : value);

/** So many among so many, over the rows of late in which both are known, with a Wilson interval. */
export interface Proportion<R extends Row> {
  part(row: R): number | undefined;
  whole(row: R): number | undefined;
  /** How to supply what is missing. */
  missing: Message;
  /** What is the matter where the part is more than the whole. */
  impossible: Message;
}

export function proportionOf<R extends Row>(all: Rows<R>, proportion: Proportion<R>): Found {
  const known = usable(
    all,
    (row) => proportion.part(row) !== undefined && proportion.whole(row) !== undefined,
  );
  const rows = lately(known);
  if (rows.rows.length === 0) return { missing: proportion.missing };
  return proportionShare(
    sumOf(rows.rows, (row) => proportion.part(row)!),
    sumOf(rows.rows, (row) => proportion.whole(row)!),
    provenance(rows),
    proportion,
  );
}

/** The share of two sums, or what is the matter with them. */
export function proportionShare(
  part: number,
  whole: number,
  at: Pick<Finding, 'asOf' | 'period' | 'sources'>,
  { missing, impossible }: { missing: Message; impossible: Message },
): Found {
  if (whole === 0) return { missing, asOf: at.asOf };
  if (part > whole) return { missing: impossible, asOf: at.asOf };
  return { ...shareOf(part, whole), ...at };
}

/** A share with its Wilson interval, and how many it rests on. `whole` is above 0. */
export function shareOf(
  part: number,
  whole: number,
): Pick<Finding, 'value' | 'low' | 'high' | 'caveat'> {
  return {
    value: part / whole,
    ...wilsonInterval(part, whole),
    caveat: message('measures.caveat.share', { part, whole }),
  };
}
