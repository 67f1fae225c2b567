import type { DateReading } from './read-date.ts';
import { dayOf, readDate } from './read-date.ts';
import { monthNamed } from './month-names.ts';

const fields = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<short>\\d{2})',
  MMMM: '(?<name>[\\p{L}\\p{M}]+\\.?)',
  MMM: '(?<name>[\\p{L}\\p{M}]+\\.?)',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<date>\\d{1,2})',
  d: '(?<date>\\d{1,2})',
} as const;

const fieldPattern = /yyyy|yy|MMMM|MMM|MM|M|dd|d/g;

/** The words that a format may be beside a pattern. */
const unixFormats: Readonly<Record<string, number>> = { unix: 1000, 'unix-ms': 1 };

/** True where a format names a year, a month and a day, each once. */
export function isDateFormat(format: string): boolean {
  if (format in unixFormats) return true;
  const letters = (format.match(fieldPattern) ?? []).map((field) => field[0]).sort();
  return letters.join('') === 'Mdy';
}

/** Reads dates by a format such as `dd/MM/yyyy`, `d MMM yy` or `unix`; a time of day may follow. */
export function dateReader(format: string): (cell: string) => DateReading | null {
  const factor = unixFormats[format];
  if (factor !== undefined) {
    return (cell) =>
      /^\d+(?:\.\d+)?$/.test(cell.trim())
        ? { kind: 'moment', milliseconds: Number(cell) * factor }
        : null;
  }
  const pattern = new RegExp(
    `^${format
      .split(/(yyyy|yy|MMMM|MMM|MM|M|dd|d)/)
      .map((part) => fields[part as keyof typeof fields] ?? escapeText(part))
      .join('')}(?=$|[T,\\s])`,
    'u',
  );
  return (cell) => {
    const text = cell.normalize('NFKC').trim();
    const found = pattern.exec(text)?.groups;
    if (!found) return null;
    const { year, short, name, month, date } = found;
    // Two digits are of this century: platforms are younger than it.
    const fullYear = year === undefined ? 2000 + Number(short) : Number(year);
    const number = name === undefined ? Number(month) : monthNamed(name);
    const day = number === null ? null : dayOf(fullYear, number, Number(date));
    // Written anew as ISO, so that the time of day is read in one place.
    return day && readDate(`${day}${text.slice(pattern.exec(text)![0].length)}`);
  };
}

/** A space in a format stands for any white space. */
function escapeText(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+');
}
