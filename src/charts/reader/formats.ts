import { numberFormat } from '#words/number-format.ts';
import { writePlain, type PlainForm } from '#words/plain-forms.ts';
import { filled, type ReaderWords } from './reader-words.ts';
import type { ReaderData } from './reader-data.ts';

/** Numbers and days in the manner of the page's language. */
export interface Formats {
  value(value: number): string;
  /** A point's day, week, month or age. */
  when(day: number): string;
}

/** As the build writes them in the table below. */
const forms: Record<'count' | NonNullable<ReaderData['value']>, PlainForm> = {
  count: 'whole',
  signed: 'signed',
  percent: 'percent',
  times: 'times',
};

export function formatsOf(
  { locale, value, unit }: ReaderData,
  first: number,
  { after, week }: Pick<ReaderWords, 'after' | 'week'>,
): Formats {
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day: number) => format.format(day * 864e5);
  };
  const full = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const age = (days: number) =>
    numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
  return {
    value: (each) => writePlain(each, locale, forms[value ?? 'count']),
    when: {
      day: full,
      // Its point stands in the middle of it.
      week: (day: number) => filled(week, { day: full(day - 3) }),
      month: dated({ month: 'long', year: 'numeric' }),
      age: (day: number) => filled(after, { age: age(day - first) }),
    }[unit ?? 'day'],
  };
}
