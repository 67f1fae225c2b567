import { monthNamed } from './month-names.ts';
import { readDate, type DateReading } from './read-date.ts';

const fields = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<short>\\d{2})',
  MMMM: '(?<name>[\\p{L}\\p{M}]+\\.?)',
  MMM: '(?<name>[\\p{L}\\p{M}]+\\.?)',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<date>\\d{1,2})',
  d: '(?<date>\\d{1,2})',
  EEEE: '[\\p{L}\\p{M}]+\\.?',
  EEE: '[\\p{L}\\p{M}]+\\.?',
  HH: '(?<hour>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
} as const;

/** Where nothing stands between two fields, each has its full width. */
const fixed: Partial<Record<string, string>> = {
  MM: '(?<month>\\d{2})',
  dd: '(?<date>\\d{2})',
  HH: '(?<hour>\\d{2})',
};

const fieldPattern = /(yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|H|mm|ss)/;

/** The words that a format may be beside a pattern. */
const words: Readonly<Record<string, (cell: string) => DateReading | null>> = {
  unix: (cell) => unixTime(cell, 1000),
  'unix-ms': (cell) => unixTime(cell, 1),
  iso: (cell) => (/^\d{4}-?\d{2}/.test(cell.trim()) ? readDate(cell) : null),
};

function unixTime(cell: string, factor: number): DateReading | null {
  return /^\d+(?:\.\d+)?$/.test(cell.trim())
    ? { kind: 'moment', milliseconds: Number(cell) * factor }
    : null;
}

const fieldsOf = (format: string) => format.split(fieldPattern).filter((part) => part in fields);

/** True where a format names a month with a day, a year, or both, each once: what is left out of a date is said or stands for its end. */
export function isDateFormat(format: string): boolean {
  if (Object.hasOwn(words, format)) return true;
  const letters = fieldsOf(format)
    .map((field) => field[0]!)
    .filter((letter) => letter !== 'E');
  const date = letters
    .filter((letter) => 'yMd'.includes(letter))
    .sort()
    .join('');
  // Letters of a word, such as the "date" in it, are no pattern.
  const rest = format
    .split(fieldPattern)
    .filter((part) => !(part in fields))
    .join('');
  const hasWords = /[\p{L}]/u.test(
    rest.replace(/[TZ]|年|月|日|년|월|일/g, '').replace(/'[^']*'/g, ''),
  );
  return (
    ['Mdy', 'Md', 'My'].includes(date) && new Set(letters).size === letters.length && !hasWords
  );
}

/** Reads dates by a format such as `dd/MM/yyyy`, `d MMM yy`, `d MMMM`, `yyyyMMddHHmmss` or `unix`; a time of day may follow. */
export function dateReader(format: string): (cell: string) => DateReading | null {
  const word = words[format];
  if (word) return word;
  const parts = format.split(fieldPattern).filter((part) => part !== '');
  const source = parts.map((part, index) => {
    const touches = [parts[index - 1], parts[index + 1]].some(
      (beside) => beside !== undefined && beside in fields,
    );
    return (
      (touches ? fixed[part] : undefined) ?? fields[part as keyof typeof fields] ?? escapeText(part)
    );
  });
  const pattern = new RegExp(`^${source.join('')}(?=$|[T,\\s]|Z$)`, 'u');
  return (cell) => {
    const text = cell.normalize('NFKC').trim();
    const match = pattern.exec(text);
    if (!match?.groups) return null;
    const { year, short, name, month, date, hour, minute, second } = match.groups;
    const number = name === undefined ? Number(month) : monthNamed(name);
    if (number === null) return null;
    // Written anew, so that the time of day is read in one place.
    const own = hour === undefined ? '' : ` ${hour}:${minute ?? '00'}:${second ?? '00'}`;
    const clock = `${own}${text.slice(match[0].length)}`;
    const two = (value: string | number) => String(value).padStart(2, '0');
    const full = year ?? (short === undefined ? undefined : `20${short}`);
    if (full === undefined) {
      const read = readDate(`2000-${two(number)}-${two(date!)}${clock}`);
      const parsed = read?.kind === 'date' ? read.by.ymd : undefined;
      return parsed && read?.kind === 'date'
        ? { ...read, by: { ymd: { ...parsed, year: null } } }
        : null;
    }
    return readDate(`${full}-${two(number)}${date === undefined ? '' : `-${two(date)}`}${clock}`);
  };
}

/** A space in a format stands for any white space; what stands in single quotes for itself. */
function escapeText(text: string): string {
  return text
    .replaceAll("'", '')
    .replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
