import { numberFormat } from '#words/number-format.ts';
import { writePlain, type PlainForm } from '#words/plain-forms.ts';
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

/** As the build writes them in the table below and on the axis. */
const forms: Record<
  'count' | NonNullable<ReaderData['value']>,
  Record<'exact' | 'tick', PlainForm>
> = {
  count: { exact: 'whole', tick: 'axis' },
  signed: { exact: 'signed', tick: 'signed-axis' },
  percent: { exact: 'percent', tick: 'percent' },
  times: { exact: 'times', tick: 'times' },
};

export function formatsOf(
  { locale, value, unit }: ReaderData,
  first: number,
  { after }: Pick<ReaderWords, 'after'>,
): Formats {
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day: number) => format.format(day * 864e5);
  };
  const { exact, tick } = forms[value ?? 'count'];
  const full = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthOnly = dated({ month: 'short', year: 'numeric' });
  const written = (form: PlainForm) => (each: number) => writePlain(each, locale, form);
  const age = (days: number) =>
    numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
  return {
    value: written(exact),
    tick: written(tick),
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
