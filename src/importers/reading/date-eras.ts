import { dayInCalendar } from '#model/calendars.ts';
import { parseDay, type Day } from '#model/day.ts';

/** A date as it is written: the year is of whatever era, null where none is written. */
export interface DateParts {
  year: number | null;
  month: number;
  date: number;
}

export type Era = 'gregorian' | 'buddhist' | 'persian' | 'hijri';

/**
 * The era of a year that a platform of this century can have written. The ranges of the four do not meet: 2003 to 2080 is 2546 to 2623 of the
 * Thai solar calendar, 1382 to 1459 of the Persian, and from 1424 of the Islamic one, which is told from the Persian by where today stands in it.
 */
export function eraOf(year: number): Era {
  if (year >= 2500 && year < 2700) return 'buddhist';
  if (year >= 1375 && year <= 1415) return 'persian';
  if (year > 1415 && year <= 1500) return 'hijri';
  return 'gregorian';
}

export function dayOf(year: number, month: number, date: number): Day | null {
  const two = (value: number) => String(value).padStart(2, '0');
  return parseDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
}

/** The day, in our calendar. Null where it is none, and for the Islamic calendar, whose days differ from place to place. */
export function dayOfParts({ year, month, date }: DateParts): Day | null {
  if (year === null) return null;
  switch (eraOf(year)) {
    case 'buddhist':
      return dayOf(year - 543, month, date);
    case 'persian':
      return dayInCalendar('persian', year, month, date);
    case 'hijri':
      return null;
    case 'gregorian':
      return dayOf(year, month, date);
  }
}

/** Years counted from an emperor or a republic: `令和8年`, `R8`, `民國115年`; the year before the first. */
const counted: readonly [pattern: RegExp, before: number][] = [
  [/^(?:令和|R(?=\d))\s*(\d{1,2}|元)/, 2018],
  [/^(?:平成|H(?=\d))\s*(\d{1,2}|元)/, 1988],
  [/^(?:民國|民国)\s*(\d{1,3}|元)/, 1911],
];

/** Writes a Japanese or Taiwanese year anew as one of ours; other text stays as it is. */
export function withCommonYear(text: string): string {
  for (const [pattern, before] of counted) {
    const [whole, number] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    return `${before + (number === '元' ? 1 : Number(number))}${text.slice(whole.length)}`;
  }
  return text;
}
