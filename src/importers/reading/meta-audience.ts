import type { Problem } from '#problems/problem.ts';
import type { AudienceImport, ImportOptions } from '../format.ts';
import {
  ageGroup,
  audienceDay,
  countryCode,
  genderKey,
  percentOf,
  sharesOf,
} from './audience-shares.ts';
import { headerName, type Opened, type TableRecord } from './opened.ts';
import { readNumber } from './read-numbers.ts';

const isTitled = (record: TableRecord, title: RegExp) =>
  record.cells.slice(1).every((cell) => cell === '') &&
  title.test(headerName(record.cells[0] ?? ''));

const ages = /^age (?:&|and) gender$/;
const countries = /^top countries$/;
const cities = /^top (?:cities|towns\/cities)$/;
const total = /^(fb_page|ig_account),follow,unique_users$/;

const totalOf = (record: TableRecord) =>
  total.exec(headerName(record.cells.filter((cell) => cell !== '').join(',')).replaceAll(' ', ''));

/** True for Meta's `Audience.csv`. */
export function hasMetaAudience({ table }: Opened): boolean {
  return (
    table?.head.some(
      (record) =>
        isTitled(record, ages) ||
        isTitled(record, cities) ||
        isTitled(record, countries) ||
        totalOf(record) !== null,
    ) ?? false
  );
}

type Part = { key: string; value: number };

/** `"","Men","Women"` and a row an age. */
function ageAndGender(rows: readonly TableRecord[]): { age: Part[]; gender: Part[] } {
  const [header, ...below] = rows;
  const genders = (header?.cells ?? []).map((cell) => genderKey(cell));
  const age: Part[] = [];
  const gender: Part[] = [];
  for (const { cells } of below) {
    const group = ageGroup(cells[0] ?? '');
    if (group === null) break;
    cells.slice(1).forEach((cell, at) => {
      const value = percentOf(cell);
      const key = genders[at + 1];
      if (value === null || !key) return;
      age.push({ key: group, value });
      gender.push({ key, value });
    });
  }
  return { age, gender };
}

/** A row of names above a row of percentages. */
function topCountries([names, values]: readonly TableRecord[]): Part[] {
  return (names?.cells ?? []).flatMap((name, at) => {
    const key = countryCode(name);
    const value = percentOf(values?.cells[at] ?? '');
    return key === null || value === null ? [] : [{ key, value }];
  });
}

/** What a spreadsheet makes of `3.3`: the third of March. */
const looksLikeDate = (cell: string) => /^\d{1,2}[.\-/ ]\p{L}{3,}\.?$/u.test(cell);

/** Reads Meta's `Audience.csv`: ages, genders, countries and, in 2023 and 2024, how many followers there are. */
export function readMetaAudience(
  opened: Opened,
  options: ImportOptions,
): { imports: AudienceImport[]; problems: Problem[] } {
  if (!hasMetaAudience(opened)) return { imports: [], problems: [] };
  const records = [...opened.table!.records];
  const damaged = records.find(({ cells }) => cells.some(looksLikeDate));
  if (damaged) {
    return {
      imports: [],
      problems: [
        {
          file: opened.file,
          line: damaged.line,
          column: 0,
          severity: 'error',
          code: 'value-type',
          message: `A spreadsheet has turned numbers of this file into dates, such as ${JSON.stringify(damaged.cells.find(looksLikeDate))}`,
          hint: 'Download it again, and import the file as it comes, without opening it in between.',
        },
      ],
    };
  }
  const shares: AudienceImport['shares'] = {};
  let platform: string | null = null;
  let size: number | undefined;
  records.forEach((record, at) => {
    const below = records.slice(at + 1);
    const counted = totalOf(record);
    if (counted) {
      const value = readNumber(below[0]?.cells.find((cell) => cell !== '') ?? '', '.');
      platform = counted[1] === 'fb_page' ? 'facebook' : 'instagram';
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) size = value;
    } else if (isTitled(record, ages)) {
      const parts = ageAndGender(below);
      const [age, gender] = [sharesOf(parts.age), sharesOf(parts.gender)];
      if (age) shares.age = age;
      if (gender) shares.gender = gender;
    } else if (isTitled(record, countries)) {
      const country = sharesOf(topCountries(below));
      if (country) shares.country = country;
    }
  });
  if (Object.keys(shares).length === 0) return { imports: [], problems: [] };
  return {
    imports: [
      {
        kind: 'audience',
        platform,
        date: audienceDay(opened, options),
        ...(size === undefined ? {} : { size }),
        shares,
        from: { file: opened.file, line: records[0]!.line },
      },
    ],
    problems: [],
  };
}
