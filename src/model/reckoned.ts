import { stretchOf, type Cadence } from './cadence.ts';
import { addDays, type Day } from './day.ts';
import type { Point } from './series.ts';

/** What came and what went in the stretch that a row stands for. */
export interface Flow {
  date: Day;
  gained: number;
  lost: number;
  line: number;
}

/** A curve that nobody counted: what came less what went, added up. */
export interface Reckoned {
  /** From the day before the first row, where nothing had come or gone yet, ascending. */
  points: readonly Point[];
  /** The one count that the rest is reckoned from; null where nobody told any, and the curve begins at zero. */
  anchor: { day: Day; value: number } | null;
}

/**
 * Adds up gains and losses over the latest run of rows without a hole: beyond a row that is not known nothing is sure. With a count of a day
 * in the run the sums become counts: followers(d) = followers(a) + sum of (gained − lost) from a to d. Null where fewer rows than `fewest` follow
 * each other, where a row's stretch has no length, or where a count would be less than none.
 * @param flows ascending by date
 * @param counts ascending by day; the latest that lies in the run is taken
 */
export function reckonGrowth(
  flows: readonly Flow[],
  cadence: Cadence,
  counts: readonly Point[],
  fewest: number,
): Reckoned | null {
  if (cadence === 'irregular') return null;
  const run = latestRun(flows, cadence);
  const [first] = run;
  if (!first || run.length < fewest) return null;
  const sums: Point[] = [
    { day: addDays(stretchOf(first.date, cadence).from, -1), ...exact(0, first.line) },
  ];
  for (const { date, gained, lost, line } of run)
    sums.push({ day: date, ...exact(sums.at(-1)!.value + gained - lost, line) });
  const byDay = new Map(sums.map((point) => [point.day, point]));
  const anchor = counts.findLast(({ day }) => byDay.has(day));
  if (!anchor) return { points: sums, anchor: null };
  const base = anchor.value - byDay.get(anchor.day)!.value;
  const points = sums.map(({ day, value, line }) => ({ day, ...exact(base + value, line) }));
  return points.some(({ value }) => value < 0)
    ? null
    : { points, anchor: { day: anchor.day, value: anchor.value } };
}

const exact = (value: number, line: number) => ({ value, low: value, high: value, line });

/** The last rows each of which begins where the one before ended. */
function latestRun(flows: readonly Flow[], cadence: Cadence): readonly Flow[] {
  let start = flows.length - 1;
  while (
    start > 0 &&
    addDays(stretchOf(flows[start]!.date, cadence).from, -1) === flows[start - 1]!.date
  )
    start -= 1;
  return flows.slice(Math.max(0, start));
}
