import { scaleLinear, scaleLog, scaleSymlog } from 'd3';
import {
  addMonths,
  daysBetween,
  formatDay,
  fromEpochDay,
  startOfMonth,
  startOfWeek,
  toEpochDay,
  type Day,
} from '#model/day.ts';
import type { Said } from '#words/said.ts';
import type { Words } from '#words/words.ts';
import { ratioTicks } from './ratio-ticks.ts';

/** From a day or a value to a pixel. */
export type Position<Value> = (value: Value) => number;

export interface TimeScale {
  position: Position<Day>;
  from: Day;
  to: Day;
  /** Pixels a day. */
  perDay: number;
}

/** Days evenly along `range`. A single day stands at the end of it. */
export function timeScale(from: Day, to: Day, range: readonly [number, number]): TimeScale {
  const first = toEpochDay(from);
  const last = toEpochDay(to);
  if (first === last) return { position: () => range[1], from, to, perDay: range[1] - range[0] };
  const scale = scaleLinear([first, last], [range[0], range[1]]);
  return {
    position: (value) => scale(toEpochDay(value)),
    from,
    to,
    perDay: (range[1] - range[0]) / (last - first),
  };
}

export interface TimeTick {
  day: Day;
  /** The month or day; the year where the ticks are years. */
  label: string;
  /** Shown below the first tick of a year, where ticks are finer than years. */
  year: string | null;
}

type Step = { kind: 'days'; days: number } | { kind: 'months'; months: number };
const steps: readonly Step[] = [
  { kind: 'days', days: 1 },
  { kind: 'days', days: 2 },
  { kind: 'days', days: 7 },
  { kind: 'days', days: 14 },
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240].map((months) => ({ kind: 'months' as const, months })),
];

function daysOf(scale: TimeScale, step: Step): Day[] {
  const days: Day[] = [];
  if (step.kind === 'days') {
    const start = toEpochDay(step.days < 7 ? scale.from : startOfWeek(scale.from));
    for (let at = start; at <= toEpochDay(scale.to); at += step.days) days.push(fromEpochDay(at));
  } else {
    const year = Number(scale.from.slice(0, 4));
    const origin = step.months >= 12 ? year - (year % (step.months / 12)) : year;
    let at = startOfMonth(`${String(origin).padStart(4, '0')}-01-01` as Day);
    while (at <= scale.to) {
      days.push(at);
      at = addMonths(at, step.months);
    }
  }
  return days.filter((day) => day >= scale.from);
}

const pixelsForTick = (step: Step, scale: TimeScale): number =>
  scale.perDay * (step.kind === 'days' ? step.days : step.months * 30.4);

/**
 * The finest ticks whose labels do not touch. `measure` gives a label's width in pixels; `gap` is kept between two of them.
 * There is always at least one: a stretch without a round day in it is ticked at its first and last day.
 */
export function timeTicks(
  scale: TimeScale,
  locale: string,
  measure: (label: string) => number,
  gap = 18,
): TimeTick[] {
  for (const step of steps) {
    if (pixelsForTick(step, scale) < 20) continue;
    const days = daysOf(scale, step);
    if (days.length > 12 || days.length < 2) continue;
    const years = step.kind === 'months' && step.months >= 12;
    const style = years ? 'year' : step.kind === 'months' ? 'monthShort' : 'monthDay';
    const ticks = days.map((day, index) => ({
      day,
      label: formatDay(day, locale, style),
      year:
        !years && (index === 0 || day.slice(0, 4) !== days[index - 1]!.slice(0, 4))
          ? formatDay(day, locale, 'year')
          : null,
    }));
    const ends = ticks.map((tick) => scale.position(tick.day) + measure(tick.label));
    const years2 = ticks.filter((tick) => tick.year !== null);
    const fits =
      ticks.every(
        (tick, index) => index === 0 || scale.position(tick.day) - ends[index - 1]! >= gap,
      ) &&
      years2.every(
        (tick, index) =>
          index === 0 ||
          scale.position(tick.day) - scale.position(years2[index - 1]!.day) >=
            measure(tick.year!) + 8,
      );
    if (fits) return ticks;
  }
  const ends = scale.from === scale.to ? [scale.from] : [scale.from, scale.to];
  const style = daysBetween(scale.from, scale.to) > 300 ? 'monthShort' : 'monthDay';
  const ticks = ends.map((day) => ({
    day,
    label: formatDay(day, locale, style),
    year: formatDay(day, locale, 'year'),
  }));
  const room =
    ticks.length === 2 &&
    scale.position(scale.to) - scale.position(scale.from) > 2 * measure(ticks[0]!.label) + gap;
  return room || ticks.length === 1 ? ticks : ticks.slice(-1);
}

export type ScaleKind = 'linear' | 'log' | 'symlog';

export interface ValueScale {
  kind: ScaleKind;
  position: Position<number>;
  ticks: readonly number[];
  /** The values at the two ends. */
  from: number;
  to: number;
  /** Whether a line on it must say that it does not begin at zero. */
  startsAtZero: boolean;
}

/** The domain with room for a value that never changes. */
function widened(low: number, high: number): [number, number] {
  if (low < high) return [low, high];
  if (low === 0) return [0, 1];
  const room = Math.max(Math.abs(low) * 0.05, 1);
  return [low - room, high + room];
}

/** One to three grid lines, by the height that there is. */
const mostLines = (pixels: number): number => Math.max(1, Math.min(3, Math.round(pixels / 80)));

const wholeOnly = (ticks: readonly number[], whole: boolean): number[] =>
  whole ? ticks.filter((tick) => Number.isInteger(tick)) : [...ticks];

/**
 * A scale for lines. It begins at zero unless the values keep to a narrow stretch far from it (they differ, and the lowest
 * is over 55 % of the highest); `startsAtZero` is then false and the axis has to say so. `range` goes from the bottom to the top.
 */
export function lineScale(
  low: number,
  high: number,
  range: readonly [number, number],
  options: { whole?: boolean; zero?: boolean } = {},
): ValueScale {
  const zero = options.zero ?? (low <= high * 0.55 || low <= 0 || low === high);
  const [least, to] = widened(zero ? Math.min(low, 0) : low, zero ? Math.max(high, 0) : high);
  const from = zero ? least : Math.max(0, least - (to - least) * 0.08);
  const scale = scaleLinear([from, to], [range[0], range[1]]);
  // Only a little headroom: a nice() axis would waste up to half of the plot.
  const most = mostLines(Math.abs(range[0] - range[1]));
  let ticks: number[] = [];
  for (let count = most + 2; count > 0; count -= 1) {
    ticks = wholeOnly(scale.ticks(count), options.whole ?? true);
    if (ticks.filter((tick) => tick !== 0).length <= most) break;
  }
  return {
    kind: 'linear',
    position: (value) => scale(value),
    ticks,
    from,
    to,
    startsAtZero: from <= 0,
  };
}

/** A scale for bars: zero is always on it. */
export function barScale(
  low: number,
  high: number,
  range: readonly [number, number],
  options: { whole?: boolean } = {},
): ValueScale {
  return lineScale(Math.min(0, low), Math.max(0, high), range, { ...options, zero: true });
}

/** Equal distances are equal ratios. Where a value is zero or less, symlog, which is linear around zero. */
export function ratioScale(
  low: number,
  high: number,
  range: readonly [number, number],
  options: { whole?: boolean } = {},
): ValueScale {
  if (low <= 0) {
    const [from, to] = widened(low, Math.max(high, 1));
    const scale = scaleSymlog([from, to], [range[0], range[1]]).constant(1);
    const most = Math.max(Math.abs(from), Math.abs(to));
    const powers = Array.from(
      { length: Math.ceil(Math.log10(most)) + 1 },
      (_, power) => 10 ** power,
    );
    const ticks = [...powers.map((value) => -value), 0, ...powers].filter(
      (v) => v >= from && v <= to,
    );
    return {
      kind: 'symlog',
      position: (v) => scale(v),
      ticks: thinned(ticks),
      from,
      to,
      startsAtZero: from <= 0,
    };
  }
  const [from, to] = low < high ? [low, high] : [low / 2, low * 2];
  const scale = scaleLog([from, to], [range[0], range[1]]);
  return {
    kind: 'log',
    position: (v) => scale(v),
    ticks: ratioTicks(from, to, 4, options),
    from,
    to,
    startsAtZero: false,
  };
}

function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 4);
  return ticks.filter((tick, index) => tick === 0 || (ticks.length - 1 - index) % every === 0);
}

/** The scale of counts, as a reader chose it. */
export function countScale(
  low: number,
  high: number,
  range: readonly [number, number],
  { logarithmic }: { logarithmic?: boolean | undefined },
): ValueScale {
  return logarithmic ? ratioScale(low, high, range, { whole: true }) : lineScale(low, high, range);
}

/** Says what a logarithmic scale does. */
export function logarithmicNote(
  kind: 'log' | 'symlog',
  { words }: { words: Words },
): { note: Said } {
  return {
    note: words.say(kind === 'symlog' ? 'charts.logarithmic-to-zero' : 'charts.logarithmic'),
  };
}
