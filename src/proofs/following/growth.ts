import { addDays, addMonths, daysBetween } from '#model/day.ts';
import {
  changeOver,
  changesOf,
  compoundGrowth,
  growthTolerance,
  observedNear,
  roundingQuantum,
  type Change,
} from '#model/growth.ts';
import { sourceRows } from '#model/source.ts';
import { message } from '#words/words.ts';
import { isGap, type Finding, type Found, type Gap } from '../finding.ts';
import { fileOf, noFollowers, type PlatformPast } from '../platforms.ts';

const daysAMonth = 30.436875;
const fewestDaysToCompound = 59;

/** Where a change comes from: its two counts, and the days after the first of them. */
function between(past: PlatformPast, { from, to }: Change): Omit<Finding, 'value'> {
  return {
    asOf: to.day,
    period: { from: addDays(from.day, 1), to: to.day },
    sources: [sourceRows(past.series.file, [from.line, to.line])],
  };
}

function lastChange(past: PlatformPast, days: number): Change | Gap {
  const change = changeOver(past.series, days);
  if (change) return change;
  const [first, last] = [past.series.points[0], past.series.points.at(-1)];
  if (!first || !last) return { missing: noFollowers(past) };
  const start = addDays(last.day, -days);
  const missing =
    first.day > start
      ? message('gaps.growth-begins', {
          ...fileOf(past),
          first: first.day,
          last: last.day,
          start,
          span: message('common.days', { count: days }),
        })
      : message('gaps.growth-count', {
          ...fileOf(past),
          start,
          span: message('common.days', { count: growthTolerance(days) }),
        });
  return { missing, asOf: last.day };
}

const lengthCaveat = (days: number, change: Change) =>
  change.days === days
    ? undefined
    : message('measures.caveat.length', {
        span: message('common.days', { count: change.days }),
        day: change.from.day,
      });

/** The change over the last `days` days. */
export function netGrowth(past: PlatformPast, days: number): Found {
  const change = lastChange(past, days);
  if (isGap(change)) return change;
  const { value, low, high } = change;
  return { value, low, high, caveat: lengthCaveat(days, change), ...between(past, change) };
}

/** The same as a share of the count at the start. */
export function growthRate(past: PlatformPast, days: number): Found {
  const change = lastChange(past, days);
  if (isGap(change)) return change;
  const rate = compoundGrowth(change, 1);
  if (!rate) return fromZero(past, change);
  return { ...rate, caveat: lengthCaveat(days, change), ...between(past, change) };
}

function fromZero(past: PlatformPast, { from, to }: Change): Gap {
  return {
    missing: message('gaps.growth-from-none', { ...fileOf(past), day: from.day }),
    asOf: to.day,
  };
}

/** Monthly, over up to 12 months. */
export function monthlyCompoundGrowth(past: PlatformPast): Found {
  const { points } = past.series;
  const to = points.at(-1);
  if (!to) return { missing: noFollowers(past) };
  const start = addMonths(to.day, -12);
  const from = observedNear(past.series, start, 15) ?? points.find(({ day }) => day > start)!;
  const days = daysBetween(from.day, to.day);
  if (days < fewestDaysToCompound) {
    return {
      missing: message('gaps.compound-growth', {
        ...fileOf(past),
        span: message('common.days', { count: days }),
      }),
      asOf: to.day,
    };
  }
  const change: Change = { from, to, days, value: to.value - from.value, low: 0, high: 0 };
  const rate = compoundGrowth(change, days / daysAMonth);
  if (!rate) return fromZero(past, change);
  return {
    ...rate,
    caveat: message('measures.caveat.months', { months: days / daysAMonth }),
    ...between(past, change),
  };
}

/** The best change a day between counts that are at most two days apart. */
export function bestDay(past: PlatformPast): Found {
  const latest = past.series.points.at(-1);
  if (!latest) return { missing: noFollowers(past) };
  const perDay = (change: Change) => change.value / change.days;
  const best = changesOf(past.series)
    .filter(({ days }) => days <= 2)
    .reduce<Change | null>(
      (found, change) => (found && perDay(found) >= perDay(change) ? found : change),
      null,
    );
  if (!best) {
    return {
      missing: message('gaps.best-day', fileOf(past)),
      asOf: latest.day,
    };
  }
  if (best.value > 0 && best.low <= 0) {
    const step = Math.max(roundingQuantum(best.from), roundingQuantum(best.to));
    return {
      missing: message('gaps.best-day-rounded', { step: step - 1 }),
      asOf: latest.day,
    };
  }
  return {
    value: perDay(best),
    low: best.low / best.days,
    high: best.high / best.days,
    caveat: best.days === 2 ? message('measures.caveat.half') : undefined,
    ...between(past, best),
    asOf: latest.day,
  };
}
