import { parseDay, type Day } from '#model/day.ts';
import type { AudienceImport, ImportOptions } from '../format.ts';
import { comparable } from './column-names.ts';
import { readNumber } from './read-numbers.ts';
import type { Opened, TableRecord } from './opened.ts';

type Shares = Record<string, number>;

/** The languages in which platforms name countries. */
const languages = ['en', 'pt', 'es', 'de', 'fr', 'it', 'nl', 'pl', 'tr', 'id', 'ru', 'ja'];

const otherNames: Record<string, string> = {
  usa: 'US',
  'united states of america': 'US',
  'great britain': 'GB',
  turkey: 'TR',
  'czech republic': 'CZ',
  'south korea': 'KR',
  'hong kong': 'HK',
  macao: 'MO',
};

let countries: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
  if (countries) return countries;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => new Intl.Locale('und', { region: code }).region === code);
  countries = new Map(Object.entries(otherNames));
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name && !countries.has(comparable(name))) countries.set(comparable(name), code);
    }
  }
  return countries;
}

/** Codes that name no country: the unknown, the whole, and what software tries itself on. */
const noCountry = /^(?:ZZ|X[AB]|E[UZ]|UN|QO)$/;

/** The ISO 3166 code of a country, by its code or its name in one of the languages of platforms; null where it is none. */
export function countryCode(cell: string): string | null {
  const code = cell.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) {
    if (noCountry.test(code)) return null;
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) ? code : null;
  }
  return countryNames().get(comparable(cell)) ?? null;
}

/** `18-24`, `65+`: `18–24 years`, `AGE_18_24`, `65+ anos`; null where it is no age. */
export function ageGroup(cell: string): string | null {
  const [, from, to] = /(\d{1,2})\s*[-–—_]\s*(\d{1,2})/.exec(cell) ?? [];
  if (from !== undefined) return `${from}-${to}`;
  const [, open] = /(\d{1,2})\s*(?:\+|_$|_?plus|years and older)/i.exec(cell) ?? [];
  return open === undefined ? null : `${open}+`;
}

const genders: readonly [key: string, words: RegExp][] = [
  [
    'women',
    /^(?:female|females|women|woman|f|feminino|mulheres|mulher|mujeres|mujer|femenino|frauen|weiblich|femmes)$/,
  ],
  [
    'men',
    /^(?:male|males|men|man|m|masculino|homens|homem|hombres|hombre|männer|männlich|hommes)$/,
  ],
  [
    'other',
    /^(?:other|others|user specified|non binary|outro|outros|otro|otros|andere|definido pelo usuário)$/,
  ],
];

/** `women`, `men`, `other`; null where it is none of them, or not known. */
export function genderKey(cell: string): string | null {
  const word = comparable(cell);
  return genders.find(([, words]) => words.test(word))?.[0] ?? null;
}

const keyReaders: Record<'country' | 'age' | 'gender', (cell: string) => string | null> = {
  country: countryCode,
  age: ageGroup,
  gender: genderKey,
};

export const keyOf = (kind: 'country' | 'age' | 'gender', cell: string) => keyReaders[kind](cell);

/** `62%`, `62.5`, `0.62`, `< 1%` (not known) as what they say; null where nothing is known. */
export function percentOf(cell: string): number | null {
  const text = cell.replace('%', '').replace(',', '.').trim();
  const value = readNumber(text, '.');
  return typeof value === 'number' && value >= 0 ? value : null;
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/**
 * Shares from 0 to 1. What platforms write as `62` or `62%` is of 100, what they write as `0.62` of 1: all of them together tell.
 * Null where they can be neither.
 * @param inHundreds where a percent sign says so
 */
export function sharesOf(
  parts: readonly { key: string; value: number }[],
  inHundreds = false,
): Shares | null {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length === 0 || sum <= 0 || sum > 101.5) return null;
  const whole = !inHundreds && sum <= 1.015 ? 1 : 100;
  const shares: Shares = {};
  for (const { key, value } of parts) shares[key] = (shares[key] ?? 0) + value / whole;
  const all = Object.values(shares).reduce((one, other) => one + other, 0);
  // Rounded percentages may add up to a little more than all.
  const scale = all > 1 ? 1 / all : 1;
  return Object.fromEntries(
    Object.entries(shares)
      .map(([key, share]): [string, number] => [key, rounded(share * scale)])
      .filter(([, share]) => share > 0),
  );
}

/** Reads a table of two columns, what it is and its share. Rows that name nothing known are left to the rest. */
export function readShares(
  kind: 'country' | 'age' | 'gender',
  rows: readonly TableRecord[],
  [name, share]: [number, number],
): Shares | null {
  return sharesOf(
    rows.flatMap(({ cells }) => {
      const key = keyOf(kind, cells[name] ?? '');
      const value = percentOf(cells[share] ?? '');
      return key === null || value === null ? [] : [{ key, value }];
    }),
    rows.some(({ cells }) => cells[share]?.includes('%')),
  );
}

/** The day of which an audience is told: the last in the name of the file, or when it was fetched. */
export function audienceDay({ name, source }: Opened, { observed, today }: ImportOptions): Day {
  const named = [...`${source.name} ${name}`.matchAll(/(?<!\d)(20\d{2}-\d{2}-\d{2})(?!\d)/g)]
    .flatMap(([, day]) => parseDay(day!) ?? [])
    .filter((day) => day <= today)
    .sort()
    .at(-1);
  return observed ?? named ?? today;
}

const kinds = ['country', 'age', 'gender', 'language'] as const;

/**
 * One audience for each platform: the latest, put together from the tables that each tell a part of it. Where two tell the same part,
 * that of the later day holds; of one day the choice does not depend on their order.
 */
export function joinAudiences(all: readonly AudienceImport[]): AudienceImport[] {
  const byPlatform = Map.groupBy(all, ({ platform }) => platform);
  return [...byPlatform.values()].map((own): AudienceImport => {
    const sorted = own.toSorted(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        JSON.stringify(a.shares).localeCompare(JSON.stringify(b.shares)),
    );
    const shares: AudienceImport['shares'] = {};
    for (const kind of kinds) {
      const last = sorted.findLast((one) => one.shares[kind] !== undefined)?.shares[kind];
      if (last) shares[kind] = last;
    }
    const size = sorted.findLast((one) => one.size !== undefined)?.size;
    return { ...sorted.at(-1)!, shares, ...(size === undefined ? {} : { size }) };
  });
}
