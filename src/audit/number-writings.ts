import { toEpochDay, type Day } from '#model/day.ts';

type Options = Intl.NumberFormatOptions;

/** In what a number is written, besides the number itself. */
export interface Writing {
  /** BCP 47. */
  locale: string;
  /** ISO 4217, where it may be an amount of money. */
  currency?: string;
}

const upTo = (count: number, from = 0): number[] =>
  Array.from({ length: count - from + 1 }, (_, index) => from + index);

const signs: Options[] = [{}, { signDisplay: 'exceptZero' }];
const plain: Options[] = [
  ...upTo(6).map((digits): Options => ({ maximumFractionDigits: digits })),
  { minimumFractionDigits: 1, maximumFractionDigits: 1 },
];
// With two digits, 944 million would be 940: nothing here is rounded that far.
const compact: Options[] = upTo(4, 3).flatMap((digits): Options[] => [
  { notation: 'compact', maximumSignificantDigits: digits },
  { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: digits },
]);
const percent: Options[] = [
  ...upTo(4).map((digits): Options => ({ style: 'percent', maximumFractionDigits: digits })),
  { style: 'percent', maximumSignificantDigits: 2 },
  { style: 'percent', maximumFractionDigits: 3, roundingMode: 'trunc' },
];
const twoDigits: Options[] = [{ maximumSignificantDigits: 2 }];
const tinyPercent: Options[] = [{ style: 'percent', maximumSignificantDigits: 1 }];
const money = (currency: string): Options[] => [
  { style: 'currency', currency },
  { style: 'currency', currency, maximumFractionDigits: 0 },
  ...upTo(4, 3).map((digits): Options => ({
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: digits,
  })),
];
const inUnit = (unit: string): Options[] =>
  upTo(2).flatMap((digits): Options[] => [
    { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits },
    { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits },
  ]);

/** Minutes, and days, may be written as hours, days, months or years, from so many of them on. */
const scaled: readonly { unit: string; scale: number; from: number }[] = [
  { unit: 'minute', scale: 1, from: 0 },
  { unit: 'hour', scale: 60, from: 60 },
  { unit: 'day', scale: 1440, from: 1440 },
  { unit: 'day', scale: 1, from: 0 },
  { unit: 'month', scale: 30.436875, from: 28 },
  { unit: 'year', scale: 365.2425, from: 365 },
];

const days: Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short' },
];

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, options: Options): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Spaces of every kind are one, and so are hyphens and minus signs. */
const even = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .replaceAll(/[-−]/g, '−')
    .trim();

/** The digits and signs of what is written, without the word for its unit. */
function figureOnly(format: Intl.NumberFormat, value: number): string {
  return even(
    format
      .formatToParts(value)
      .filter(({ type }) => type !== 'unit' && type !== 'literal')
      .map((part) => part.value)
      .join(''),
  );
}

const dayFormats = new Map<string, readonly Intl.DateTimeFormat[]>();

/** A number of days since 1970-01-01. */
function daysWritten(epochDay: number, locale: string): string[] {
  const known =
    dayFormats.get(locale) ??
    days.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
  dayFormats.set(locale, known);
  return known.map((format) => even(format.format(epochDay * 86_400_000)));
}

function* writingsOf(value: number, { locale, currency }: Writing): Generator<string> {
  const ways = (options: readonly Options[]) =>
    options.flatMap((option) => signs.map((sign) => ({ ...option, ...sign })));
  const usual = [
    ...plain,
    ...(Math.abs(value) >= 1000 ? compact : []),
    ...percent,
    ...(Math.abs(value) < 0.01 ? tinyPercent : []),
    // Above, two digits of three would leave the third open.
    ...(Math.abs(value) < 100 ? twoDigits : []),
    ...(currency === undefined ? [] : money(currency)),
  ];
  for (const options of ways(usual)) yield even(formatOf(locale, options).format(value));
  for (const { unit, scale, from } of scaled) {
    if (Math.abs(value) < from) continue;
    for (const options of inUnit(unit)) {
      const format = formatOf(locale, options);
      yield even(format.format(value / scale));
      yield figureOnly(format, value / scale);
    }
  }
  if (Number.isInteger(value) && Math.abs(value) < 1e6) {
    yield* daysWritten(value, locale);
  }
}

const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a text is a number as a locale writes it, rounded at most as far as this project's pages may round: by its own list of
 * ways, which knows nothing of how the pages choose among them. A figure may stand without the word for its unit.
 */
export function isWritingOf(text: string, value: number, writing: Writing): boolean {
  const key = `${writing.locale} ${writing.currency ?? ''} ${value}`;
  let writings = known.get(key);
  if (!writings) {
    writings = new Set(writingsOf(value, writing));
    known.set(key, writings);
  }
  return writings.has(even(text.replace(/\s*×$/, '')));
}

/** Whether a text has a day as a locale writes it, whole or in part, and no other numeral. */
export function isWritingOfDay(text: string, day: Day, locale: string): boolean {
  const key = `${locale} ${day}`;
  const writings = knownDays.get(key) ?? new Set([day, ...daysWritten(toEpochDay(day), locale)]);
  knownDays.set(key, writings);
  const said = even(text);
  return [...writings].some(
    (writing) => said.includes(writing) && !/\p{Nd}/u.test(said.replace(writing, '')),
  );
}

const knownDays = new Map<string, ReadonlySet<string>>();
