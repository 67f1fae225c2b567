import { InvalidArgumentError } from 'commander';
import { suspicions, type Suspicion, type Target } from '#importers/format.ts';
import { isMetricColumn, metricColumns, type MetricColumn } from '#importers/metric-columns.ts';
import { isDateFormat } from '#importers/reading/date-pattern.ts';
import { isEncoding } from '#importers/reading/decoded-text.ts';
import { precisionExample, readPrecision } from '#importers/writing/precision-words.ts';
import { parseDay, type Day } from '#model/day.ts';
import { idPattern } from '#schemas/fields.ts';
import { metricsOrigin, type RoundingRule } from '#schemas/metrics.ts';
import { siteSettings } from '#schemas/site.ts';

/** How the words of `npm run import` are read. */

export const targets = `date, change, ${metricColumns.join(', ')}, or - to leave it out`;

function targetWord(word: string): Target | null {
  if (word === '-' || word === '_' || word === '') return null;
  if (word === 'date' || word === 'change' || isMetricColumn(word)) return word;
  throw new InvalidArgumentError(`${JSON.stringify(word)} is none of ${targets}.`);
}

export function mapWord(text: string, earlier: ReadonlyMap<string, Target | null> = new Map()) {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as "Column=followers".');
  return new Map([...earlier, [text.slice(0, at).trim(), targetWord(text.slice(at + 1).trim())]]);
}

export function columnsWord(text: string): (Target | null)[] {
  const columns = text.split(',').map((word) => targetWord(word.trim()));
  const named = columns.filter((column) => column !== null);
  if (!named.includes('date') || named.length < 2) {
    throw new InvalidArgumentError('Name date and at least one count: date,followers.');
  }
  if (new Set(named).size < named.length) {
    throw new InvalidArgumentError('A column is named twice.');
  }
  return columns;
}

export function onlyWord(text: string, earlier: readonly MetricColumn[] = []): MetricColumn[] {
  const columns = text.split(',').map((word) => word.trim());
  const wrong = columns.find((column) => !isMetricColumn(column));
  if (wrong !== undefined) {
    throw new InvalidArgumentError(
      `${JSON.stringify(wrong)} is none of ${metricColumns.join(', ')}.`,
    );
  }
  return [...earlier, ...columns.filter(isMetricColumn)];
}

export interface Where {
  column: string;
  value: string;
}

export function whereWord(text: string, earlier: readonly Where[] = []): Where[] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as "column=value".');
  return [...earlier, { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }];
}

export function precisionWord(text: string, earlier: readonly ('exact' | RoundingRule)[] = []) {
  const rule = readPrecision(text);
  if (rule === null) throw new InvalidArgumentError(`Write it as one of ${precisionExample}.`);
  return [...earlier, rule];
}

export function dateFormatWord(text: string): string {
  if (isDateFormat(text)) return text;
  throw new InvalidArgumentError(
    'Write month and day, or year and month, once each (yyyy or yy, MM, M or MMM, dd or d), with HH, mm, ss and EEE where they stand there, such as dd/MM/yyyy; or iso, unix, unix-ms.',
  );
}

export function idWord(text: string): string {
  if (idPattern.test(text)) return text;
  throw new InvalidArgumentError('Write small Latin letters, digits and single hyphens.');
}

function checked(test: (text: string) => boolean, advice: string) {
  return (text: string): string => {
    if (test(text)) return text;
    throw new InvalidArgumentError(advice);
  };
}

export const timeZoneWord = checked(
  (text) => siteSettings.shape.timeZone.safeParse(text).success,
  'Write an IANA name such as Europe/Vienna, or UTC.',
);
export const encodingWord = checked(isEncoding, 'Write a name such as windows-1252 or utf-16le.');

export function originWord(key: 'name' | 'handle' | 'noun' | 'source' | 'url' | 'notes') {
  return (text: string): string => {
    const read = metricsOrigin.shape[key].safeParse(text);
    if (read.success && read.data !== undefined) return read.data;
    throw new InvalidArgumentError(`${read.error?.issues[0]?.message ?? 'This is empty'}.`);
  };
}

export function acceptWord(text: string, earlier: readonly Suspicion[] = []): Suspicion[] {
  const found = suspicions.find((suspicion) => suspicion === text);
  if (found === undefined) {
    throw new InvalidArgumentError(`Allowed choices are ${suspicions.join(', ')}.`);
  }
  return [...earlier, found];
}

export function yearWord(text: string): number {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a year such as 2026.');
}

/** A count that is known from elsewhere, for an export that tells only how it changed. */
export interface Anchor {
  day: Day;
  count: number;
}

export function anchorWord(text: string): Anchor {
  const [, date, digits] = /^(\d{4}-\d{2}-\d{2})=(\d{1,12})$/.exec(text.trim()) ?? [];
  const day = date === undefined ? null : parseDay(date);
  if (day === null) throw new InvalidArgumentError('Write it as 2026-07-11=4210.');
  return { day, count: Number(digits) };
}
