import { daysBetween, formatDay, fromEpochDay, type Day } from '#model/day.ts';
import { isKnown, type KnownMeasure, type Measure } from '#model/measure.ts';
import type { Figure } from '#model/message.ts';
import {
  compactOptions,
  durationOf,
  numberOptions,
  percentOptions,
  splitUnit,
  writtenAs,
} from './figures.ts';
import { countedNoun } from './nouns.ts';
import { numberFormat } from './number-format.ts';
import { plainText, type Said } from './said.ts';
import type { Words } from './words.ts';

/** How a measure is written in the words of a language. */
export interface FormattedMeasure {
  /** The figure, with what can't be parted from it: `12,345`, `4.2%`, `€1,200`. */
  value: string;
  /** What stands beside it, often in smaller letters: `subscribers`, `out of 5`; empty where nothing does. */
  unit: string;
  /** Both, as a phrase: `12,345 subscribers`. */
  text: string;
  /** The figure as a part that knows its measure, to be marked where it is printed. */
  said: Said;
  /** The phrase, likewise. */
  phrase: Said;
}

export interface MeasureStyle {
  /** Large counts and amounts as `1.2M`: for places where the exact figure stands nearby. */
  compact?: boolean;
}

/** A measure's value on its way into a message. */
export function figureOf({ id, value, unit, currency, signed }: KnownMeasure): Figure {
  return {
    value,
    unit,
    ...(currency !== undefined && { currency }),
    ...(signed !== undefined && { signed }),
    measure: id,
  };
}

/** A plain number: no fraction from 100 on, at most `digits` (1) below. */
export function formatNumber(
  value: number,
  locale: string,
  options: { digits?: number; signed?: boolean } = {},
): string {
  return numberFormat(locale, numberOptions(value, options)).format(value);
}

/** `987`, `12.3K`, `1.23M`: three significant digits. */
export function formatCompact(value: number, locale: string, signed = false): string {
  return numberFormat(locale, compactOptions(value, signed)).format(value);
}

/** A fraction as a percentage, with fewer digits the larger it is: `0.42%`, `3.4%`, `12.3%`, `250%`. */
export function formatPercent(share: number, locale: string, signed = false): string {
  return numberFormat(locale, percentOptions(share, signed)).format(share);
}

/** A size of a file: `36 MB`, `84 kB`. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, amount] =
    bytes < 999_500 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  return numberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount === 1e6 && bytes < 1e7 ? 1 : 0,
  }).format(bytes / amount);
}

/** Minutes in the unit that a person would choose: `45 minutes`, `3.5 hours`, `2 days`. */
export function formatMinutes(minutes: number, locale: string): string {
  const { amount, options } = durationOf(minutes);
  return numberFormat(locale, options).format(amount);
}

/** The measure as a figure and its unit. What is missing says so. */
export function formatMeasure(
  measure: Measure | undefined,
  words: Words,
  style: MeasureStyle = {},
): FormattedMeasure {
  if (isKnown(measure)) return withUnit(measure, words, style);
  const said = words.say('common.not-enough-data');
  const text = plainText(said);
  return { value: text, unit: '', text, said, phrase: said };
}

/** The bounds within which the value lies. */
export interface FormattedBounds {
  low: string;
  high: string;
  /** `1,230,000–1,239,999`: for a table. */
  range: string;
  /** `between 1,230,000 and 1,239,999`. */
  text: string;
  /** The same, its numbers knowing which bounds they are. */
  said: Said;
}

/** Null where the measure has no bounds, or where both read the same. */
export function formatBounds(measure: Measure | undefined, words: Words): FormattedBounds | null {
  if (!isKnown(measure) || measure.low === undefined || measure.high === undefined) return null;
  const { low, high, range } = boundsOf(measure, measure.low, measure.high, words.locale);
  if (low === high) return null;
  const { id, unit } = measure;
  const part = (text: string, value: number, bound: 'low' | 'high'): Said => [
    { text, value, unit, measure: id, bound },
  ];
  const said = words.say('common.between', {
    low: { said: part(low, measure.low, 'low') },
    high: { said: part(high, measure.high, 'high') },
  });
  return { low, high, range, text: plainText(said), said };
}

function boundsOf(
  measure: KnownMeasure,
  least: number,
  most: number,
  locale: string,
): Pick<FormattedBounds, 'low' | 'high' | 'range'> {
  if (measure.unit === 'day') {
    const [low, high] = [least, most].map((day) => formatDay(fromEpochDay(day), locale));
    return { low: low!, high: high!, range: `${low} – ${high}` };
  }
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const { options, scale } = writtenAs({ ...measure, value: largest }, 'measure');
  const figure = numberFormat(locale, options);
  return {
    low: figure.format(least / scale),
    high: figure.format(most / scale),
    range: figure.formatRange(least / scale, most / scale),
  };
}

/** A stretch of time, its first and last day among it: `90 days`, `14 months`, `2.5 years`. */
export function formatStretch({ from, to }: { from: Day; to: Day }, locale: string): string {
  const days = daysBetween(from, to) + 1;
  const [unit, amount, digits] =
    days <= 120
      ? (['day', days, 0] as const)
      : days < 710
        ? (['month', days / 30.436875, 0] as const)
        : (['year', days / 365.2425, 1] as const);
  return numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: digits,
  }).format(amount);
}

function withUnit(measure: KnownMeasure, words: Words, style: MeasureStyle): FormattedMeasure {
  const { value } = measure;
  const { locale } = words;
  const whole = (text: string): FormattedMeasure => {
    const said = marked(measure, text);
    return { value: text, unit: '', text, said, phrase: said };
  };
  if (measure.unit === 'day') return whole(formatDay(fromEpochDay(value), locale, 'long'));
  const { options, scale } = writtenAs(measure, style.compact ? 'short' : 'measure');
  const figure = numberFormat(locale, options);
  const text = figure.format(value / scale);
  if (options.style === 'unit') {
    const split = splitUnit(figure, value / scale);
    return {
      ...split,
      text,
      said: marked(measure, split.value),
      phrase: marked(measure, text),
    };
  }
  const unit = wordsBeside(measure, words);
  if (unit === '') return whole(text);
  const said = marked(measure, text);
  const phrase = words.say('common.figure-and-unit', { figure: { said }, unit });
  return { value: text, unit, text: plainText(phrase), said, phrase };
}

const marked = ({ id, value, unit }: KnownMeasure, text: string): Said => [
  { text, value, unit, measure: id },
];

/** The unit's words, where `Intl` does not write them. */
function wordsBeside({ unit, noun, value }: KnownMeasure, words: Words): string {
  if (unit === 'rating') return words.text('common.out-of-five');
  const counted = unit === 'generations' ? 'generations' : unit === 'count' ? noun : undefined;
  if (counted === undefined) return '';
  const said = countedNoun(counted, value);
  return typeof said === 'string' ? said : words.text(said);
}
