import { numberFormat } from '#words/number-format.ts';
import { percentageDigits } from '#words/percentage.ts';
import { filled, type ReaderWords } from './reader-words.ts';
import type { ReaderData } from './reader-data.ts';

/** The first and the last day. */
export type Span = readonly [number, number];

/** Numbers and days in the manner of the page's language. */
export interface Formats {
  value(value: number): string;
  /** A value beside its grid line: short. */
  tick(value: number): string;
  /** A point's day, month or age. */
  when(day: number): string;
  /** The two ends of a span, as long as there is room for. */
  ends(pixels: number, span: Span): (day: number) => string;
}

export function formatsOf(
  { locale, value, unit }: ReaderData,
  first: number,
  { after }: Pick<ReaderWords, 'after'>,
): Formats {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = numberFormat(locale, options);
    return (each: number) => format.format(each);
  };
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day: number) => format.format(day * 864e5);
  };
  const percent = value === 'percent';
  const share = (each: number) =>
    numberFormat(locale, {
      style: 'percent',
      ...percentageDigits(each, { maximumSignificantDigits: 2 }),
    }).format(each);
  const count = number(
    value === 'times'
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: 0, signDisplay: value === 'signed' ? 'exceptZero' : 'auto' },
  );
  const exact = percent ? share : count;
  const compact = number({
    notation: 'compact',
    maximumSignificantDigits: 3,
    signDisplay: value === 'signed' ? 'exceptZero' : 'auto',
  });
  const full = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthOnly = dated({ month: 'short', year: 'numeric' });
  const age = number({ style: 'unit', unit: 'day', unitDisplay: 'long' });
  return {
    value: (each) => (value === 'times' ? `${exact(each)} ×` : exact(each)),
    tick: percent ? exact : compact,
    when:
      unit === 'month'
        ? dated({ month: 'long', year: 'numeric' })
        : unit === 'age'
          ? (day) => filled(after, { age: age(day - first) })
          : full,
    // Two whole dates want 200 pixels; over a year, days without one would say the same twice.
    ends: (pixels, [from, to]) => {
      if (unit === 'month') return monthOnly;
      if (pixels > 200) return full;
      return to - from < 300 ? dated({ day: 'numeric', month: 'short' }) : monthOnly;
    },
  };
}
