import type { Problem } from '#problems/problem.ts';
import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { dayImports, readDayTables, reportOf, type DayTableForm } from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';
import { readNumber } from '../reading/read-numbers.ts';

const form: DayTableForm = {
  date: ['Date'],
  columns: [
    { target: 'gained', names: ['Total followers'] },
    { target: 'impressions', names: ['Impressions (total)'] },
    { target: 'clicks', names: ['Clicks (total)'] },
    { target: 'likes', names: ['Reactions (total)'] },
    { target: 'comments', names: ['Comments (total)'] },
    { target: 'shares', names: ['Reposts (total)'] },
    { target: 'profile_visits', names: ['Total page views (total)'] },
  ],
};

const parts = ['Sponsored followers', 'Organic followers', 'Auto-invited followers'].map(
  headerName,
);

const headerOf = ({ table }: Opened): string[] | undefined =>
  table?.head.map(({ cells }) => cells.map(headerName)).find((names) => names.includes('date'));

/** `Total followers` is the gain of the day only as the sum of the columns before it: the first row in which it is not. */
function notTheSum(opened: Opened): Problem[] {
  const names = headerOf(opened) ?? [];
  const total = names.indexOf('total followers');
  if (total < 0) return [];
  const places = parts.map((part) => names.indexOf(part)).filter((at) => at >= 0);
  const wrong = [...opened.table!.records].find(({ cells }) => {
    const numbers = places.map((at) => readNumber(cells[at] ?? '', '.'));
    const whole = readNumber(cells[total] ?? '', '.');
    if (typeof whole !== 'number' || numbers.some((one) => typeof one !== 'number')) return false;
    return numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0) !== whole;
  });
  if (!wrong) return [];
  return [
    {
      file: opened.file,
      line: wrong.line,
      column: 0,
      severity: 'error',
      code: 'value-inconsistent',
      message:
        '"Total followers" is not the sum of the columns beside it, so it is not the gain of the day',
      hint: 'Say what it is: --map "Total followers=followers" where it is the count.',
    },
  ];
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = readDayTables(all, form, options);
  const report = reportOf(tables);
  return {
    ...report,
    imports: dayImports('linkedin', tables),
    problems: [...report.problems, ...all.flatMap(notTheSum)],
    // Each total has its parts beside it.
    unused: [],
    origin: {
      source: 'LinkedIn page analytics',
      notes: 'LinkedIn tells how many followers came on a day, not how many there are.',
    },
  };
}

/**
 * The exports of a LinkedIn page: new followers (`Total followers` is the day’s gain, the sum of the columns before it), content and visitors, from XLSX or CSV. Seen: a
 * year of each, saved as CSV (2023-24). LinkedIn gives the old binary XLS, which has to be saved anew as XLSX or CSV.
 */
export const linkedinPage: Format = {
  id: 'linkedin-page',
  name: 'LinkedIn page',
  files: 'followers, content and visitors of a page, saved as XLSX or CSV',
  fills: {
    linkedin: ['gained', 'impressions', 'likes', 'comments', 'shares', 'clicks', 'profile_visits'],
  },
  detect(opened) {
    const names = headerOf(opened) ?? [];
    const followers = names.includes('total followers') && names.includes('organic followers');
    const others = ['impressions (total)', 'total page views (total)'];
    return followers || others.some((name) => names.includes(name)) ? 0.95 : 0;
  },
  read,
};
