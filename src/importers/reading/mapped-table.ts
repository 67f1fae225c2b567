import type { Cadence } from '#model/cadence.ts';
import type { ImportOptions, MetricValues, TakenColumn } from '../format.ts';
import { refusal, type MetricColumn } from '../metric-columns.ts';
import { lastOf, lineOf, type DayRows } from './days.ts';
import { gather, isCount, type GatheredDays, type ValueColumn } from './gathered-days.ts';
import type { Opened } from './opened.ts';
import { decimalAnswers } from '../question.ts';
import type { Reading } from './readings.ts';
import { checkSpans, spanCadence } from './spans.ts';
import { askAboutDates, plausibleColumns, settleManyRows, type PerDay } from './settled-columns.ts';
import { dateColumn, valueColumns, type TableLayout } from './table-layout.ts';
import { tableReport, type TableReport } from './table-report.ts';
import { surveyTable, type Survey } from './table-survey.ts';
import { dropZeroReadings } from './zero-readings.ts';

export interface MappedTable extends Pick<
  TableReport,
  'skipped' | 'unused' | 'problems' | 'notes' | 'questions'
> {
  /** Oldest first, one a day. */
  readings: Reading[];
  rowsRead: number;
  columns: TakenColumn[];
  /** What a row stands for, where it names both ends of a stretch. */
  cadence: Cadence | null;
}

/** Reads one table whose columns are known, however long it is. */
export function readMappedTable(
  opened: Opened,
  layout: TableLayout,
  options: ImportOptions,
): MappedTable {
  const report = tableReport(opened.file);
  report.unused.push(...layout.unused);
  for (const { line, cells } of layout.preamble) {
    const words = JSON.stringify(cells.filter(Boolean).join(' ').slice(0, 100));
    report.skip(line, 'not-data', `${words} stands above the header`);
  }
  const date = dateColumn(layout)!.index;
  const wanted = valueColumns(layout).filter(
    ({ target }) =>
      options.only.length === 0 ||
      options.only.includes(target === 'change' ? 'followers' : target),
  );
  const places = wanted.map(({ index }) => index);
  const survey = surveyTable(opened, layout, date, places, options);
  const done = (found: Partial<MappedTable> = {}): MappedTable => {
    report.close();
    const { skipped, unused, problems, notes, questions } = report;
    const kept = problems.length > 0 ? [] : (found.readings ?? []);
    return {
      columns: [],
      cadence: null,
      ...found,
      readings: kept,
      rowsRead: survey.rows,
      skipped,
      unused,
      problems,
      notes,
      questions,
    };
  };
  askAboutDates(survey, layout, date, report);
  if (report.problems.length > 0) return done();
  const columns = wanted.flatMap((column): ValueColumn[] => {
    const mark = survey.marks.get(column.index) ?? null;
    if (mark !== null) return [{ ...column, mark }];
    report.refuse(
      survey.lineOf(0),
      'value-type',
      `The marks in ${JSON.stringify(column.name)} can be thousands or decimals`,
      'Say which is the decimal mark: --decimal "." or --decimal ",".',
      {
        about: 'numbers',
        answers: decimalAnswers,
      },
    );
    return [];
  });
  report.notes.push(...survey.dates.notes);
  const gathered = gather(layout, date, columns, survey, options, report);
  const taken = plausibleColumns(columns, gathered, layout, survey, report);
  if (report.problems.length > 0) return done();
  const perDay = settleManyRows(taken, gathered, layout, survey, options, report);
  if (taken.some((column) => !isCount(column))) checkSpans(gathered.days, report);
  gathered.totals.tell(report);
  tellShare(survey, options, taken, report);
  if (report.problems.length > 0) return done();
  const readings = gathered.days.flatMap((day) =>
    readingOf(day, taken, columns, gathered, perDay, report),
  );
  const checked = options.accept.includes('zeros')
    ? { readings, skipped: [] }
    : dropZeroReadings(readings);
  report.skipped.push(...checked.skipped);
  return done({
    readings: checked.readings.filter(
      ({ values, change }) => Object.keys(values).length > 0 || change !== undefined,
    ),
    columns: taken.map(({ name, target }) => ({ name, target })),
    cadence: spanCadence(gathered.days),
  });
}

/** Says which share of a file `--where` took. */
function tellShare(
  { rows, wanted }: Survey,
  { where }: ImportOptions,
  taken: readonly ValueColumn[],
  report: TableReport,
): void {
  if (where.length === 0 || rows === 0) return;
  const share = Math.round((wanted / rows) * 1000) / 10;
  const words = where.map(({ column, value }) => `${column}=${value}`).join(', ');
  const sum = taken.every((column) => !isCount(column))
    ? ' What is left out counts for nothing; without --where, --per-day sum adds all of them up.'
    : '';
  report.notes.push(
    `${words} takes ${wanted} of the ${rows} rows of ${report.file} (${share} %).${sum}`,
  );
}

/** One day: the last reading of what is counted, and the sum (or the last) of what happened. */
function readingOf(
  day: DayRows,
  taken: readonly ValueColumn[],
  all: readonly ValueColumn[],
  { newestFirst }: GatheredDays,
  perDay: PerDay,
  report: TableReport,
): Reading[] {
  const values: MetricValues = {};
  let change: number | undefined;
  const unknown = new Set<string>();
  const line = lineOf(day, newestFirst);
  for (const column of taken) {
    const cell = day.cells[all.indexOf(column)];
    const { target, name } = column;
    const last = cell && lastOf(cell, newestFirst).value;
    const isWhole = cell !== undefined && (cell.known === day.rows || perDay === 'last');
    const value = isCount(column) || perDay === 'last' ? last : isWhole ? cell.sum : undefined;
    const why = value === undefined || target === 'change' ? null : refusal(target, value);
    if (why !== null) report.skip(line, 'value-unreadable', `${name} ${value}: ${why}`, true);
    if (value === undefined || why !== null) unknown.add(target);
    else if (target === 'change') change = (change ?? 0) + value;
    else values[target] = (values[target] ?? 0) + value;
  }
  // A sum of which a part is unknown is not known.
  for (const target of unknown) {
    if (target === 'change') change = undefined;
    else delete values[target as MetricColumn];
  }
  const isNothing = Object.keys(values).length === 0 && change === undefined;
  if (isNothing) {
    for (const own of day.lines) {
      if (!report.hasSaid(own)) report.skip(own, 'nothing-known', `nothing is known of ${day.day}`);
    }
    return [];
  }
  const keepsLast = taken.some(isCount) || perDay === 'last';
  for (const other of keepsLast ? day.lines : []) {
    if (other === line) continue;
    report.skip(other, 'earlier-reading', `${day.day} is later in line ${line}`);
  }
  const { milliseconds } = day.latest;
  const from = { file: report.file, line };
  return [
    { day: day.day, milliseconds, values, ...(change === undefined ? {} : { change }), from },
  ];
}
