import type { Cadence } from '#model/cadence.ts';
import type { ImportOptions, MetricValues, TakenColumn } from '../format.ts';
import { isState, refusal, type MetricColumn } from '../metric-columns.ts';
import { isAmbiguousName } from './column-names.ts';
import { dayGatherer, lastOf, lineOf, type DayRows } from './days.ts';
import { findManyADay } from './many-a-day.ts';
import type { Opened, TableRecord } from './opened.ts';
import { implausible } from './plausible-columns.ts';
import { isUnknown, readNumber, type Mark } from './read-numbers.ts';
import type { Reading } from './readings.ts';
import { checkSpans, spanCadence } from './spans.ts';
import { partsFinder } from './sum-of-parts.ts';
import { dateColumn, valueColumns, type LaidOutColumn, type TableLayout } from './table-layout.ts';
import { tableReport, type TableReport } from './table-report.ts';
import { notAskedFor, surveyTable, type Survey } from './table-survey.ts';
import { isCap, totalRows } from './total-rows.ts';
import { dropZeroReadings } from './zero-readings.ts';

export interface MappedTable extends Pick<
  TableReport,
  'skipped' | 'unused' | 'problems' | 'notes'
> {
  /** Oldest first, one a day. */
  readings: Reading[];
  rowsRead: number;
  columns: TakenColumn[];
  /** What a row stands for, where it names both ends of a stretch. */
  cadence: Cadence | null;
}

type ValueColumn = LaidOutColumn & { target: MetricColumn | 'change'; mark: Mark };

const isCount = ({ target }: { target: MetricColumn | 'change' }) =>
  target !== 'change' && isState(target);

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
    const { skipped, unused, problems, notes } = report;
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

function askAboutDates(
  survey: Survey,
  layout: TableLayout,
  date: number,
  report: TableReport,
): void {
  const { question } = survey.dates;
  if (question) {
    report.refuse(survey.lineOf(question.index), 'date-invalid', question.message, question.hint);
    return;
  }
  if (survey.wanted === 0 || survey.sample.length > 0) return;
  const name = layout.names[date] ?? '';
  const first = [...take(layout.data, 200)].find(({ cells }) => !isUnknown(cells[date] ?? ''));
  report.refuse(
    first?.line ?? layout.firstLine,
    'date-invalid',
    `No date of ${JSON.stringify(name)} can be read, such as ${JSON.stringify((first?.cells[date] ?? '').slice(0, 60))}`,
    'Say how they are written with --date-format, for instance --date-format "d MMM yy", or name the column of the dates: --map "Column=date".',
  );
}

function* take<Item>(items: Iterable<Item>, most: number): Iterable<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count >= most) return;
  }
}

interface GatheredDays {
  days: DayRows[];
  newestFirst: boolean;
  totals: ReturnType<typeof totalRows>;
  /** The places of the columns of which a column is the sum. */
  partsOf(column: number): number[];
}

/** Goes over the rows and puts them together by day. */
function gather(
  layout: TableLayout,
  date: number,
  columns: readonly ValueColumn[],
  survey: Survey,
  options: ImportOptions,
  report: TableReport,
): GatheredDays {
  const days = dayGatherer(columns.length);
  const totals = totalRows(columns.map((column) => ({ ...column, isState: isCount(column) })));
  const counts = columns.filter((column) => isCount(column) && !column.explicit);
  const parts = partsFinder(
    counts.map(({ index }) => index),
    layout.names.length,
  );
  const read = survey.dates.reader();
  for (const record of layout.data) {
    const { cells, line } = record;
    const why = notAskedFor(record, layout, options);
    if (why !== null) {
      report.skip(line, 'filtered', why);
      continue;
    }
    const cell = cells[date] ?? '';
    const moment = read(cell);
    const extra = cells.slice(layout.names.length).some((one) => one !== '');
    if (extra) {
      report.skip(
        line,
        'not-data',
        `it has ${cells.length} cells, the header has ${layout.names.length}`,
      );
    } else if (!moment) {
      tellUndated(record, date, totals, report);
    } else if (moment.day > options.today) {
      report.skip(line, 'after-today', `${moment.day} is still to come`);
    } else if (survey.broken.has(line)) {
      report.skip(line, 'order-broken', survey.broken.get(line)!);
    } else {
      const values = columns.map((column) => valueOf(record, column, report));
      values.forEach(
        (value, index) => value !== undefined && totals.add(columns[index]!.index, value),
      );
      if (counts.length > 0) parts.see(cells.map((one) => readNumber(one, '.') ?? undefined));
      days.add(moment, line, values);
    }
  }
  return { ...days.days(), totals, partsOf: parts.partsOf };
}

/** A row without a date: totals, a footer, or what can't be read. */
function tellUndated(
  { cells, line }: TableRecord,
  date: number,
  totals: GatheredDays['totals'],
  report: TableReport,
): void {
  const cell = cells[date] ?? '';
  if (isCap(cells)) {
    const words = cells.find((one) => one !== '')!;
    report.notes.push(`${report.file} says ${JSON.stringify(words)}: it does not hold everything.`);
  }
  if (totals.see(cells, date))
    report.skip(line, 'date-unreadable', `${JSON.stringify(cell)} is no date but a row of totals`);
  else {
    const why = isUnknown(cell)
      ? 'it has no date'
      : `${JSON.stringify(cell.slice(0, 100))} is no date`;
    report.skip(line, 'date-unreadable', why);
  }
}

function valueOf(
  { cells, line }: TableRecord,
  column: ValueColumn,
  report: TableReport,
): number | undefined {
  const { target, name, index, mark } = column;
  const cell = cells[index] ?? '';
  const value = readNumber(cell, mark);
  if (value === undefined) return undefined;
  // What is below zero may show that the column is something else: judged as a whole.
  const why =
    value === null
      ? 'This is not a plain number'
      : refusal(
          target === 'change' ? 'likes' : target,
          target === 'change' ? value : Math.abs(value),
        );
  if (why === null) return value!;
  report.skip(
    line,
    'value-unreadable',
    `${name} ${JSON.stringify(cell.slice(0, 100))}: ${why}`,
    true,
  );
  return undefined;
}

/** The columns that can be what their names say; the others are said with what they can be instead. */
function plausibleColumns(
  columns: readonly ValueColumn[],
  { days, newestFirst, totals, partsOf }: GatheredDays,
  layout: TableLayout,
  survey: Survey,
  report: TableReport,
): ValueColumn[] {
  const doubts: { message: string; hint: string }[] = [];
  const taken = columns.filter((column) => {
    const { target, name, index, explicit } = column;
    if (target === 'change') return true;
    const at = columns.indexOf(column);
    const values = days.flatMap(({ cells }) => {
      const cell = cells[at];
      return cell ? [isCount(column) ? lastOf(cell, newestFirst).value : cell.sum] : [];
    });
    const below = values.some((value) => value < 0);
    const facts = {
      totalIsSum: totals.isSum(index),
      parts: partsOf(index).map((part) => layout.names[part] ?? ''),
      ambiguous: isAmbiguousName(name),
    };
    // What the user says of a column holds, but for gains below zero, of which only some would be written.
    const judged = !explicit || ((target === 'gained' || target === 'lost') && below);
    const why = judged ? implausible(target, values, facts) : null;
    if (why === null) return true;
    const hint = insteadOf(column, below, why.includes('fit both'));
    report.unused.push({ name, why: `${why}. ${hint}` });
    doubts.push({ message: `${JSON.stringify(name)} can’t be ${target}: ${why}`, hint });
    return false;
  });
  if (taken.length === 0 && report.problems.length === 0) {
    report.refuse(
      survey.lineOf(0),
      'value-inconsistent',
      doubts[0]?.message ?? 'No column is left',
      doubts[0]?.hint ?? 'Name what to take: --map "Column=followers", or widen --only.',
    );
  }
  return taken;
}

/** What a column that can't be what it is called may be instead: only maps that would be taken. */
function insteadOf({ target, name }: ValueColumn, below: boolean, open: boolean): string {
  const map = (to: string) => `--map ${JSON.stringify(`${name}=${to}`)}`;
  if (target !== 'followers' && target !== 'gained' && target !== 'lost') {
    return `${map('-')} leaves it out in so many words.`;
  }
  const change = `${map('change')} where those who left are taken off (with --anchor DAY=COUNT it becomes a count)`;
  const gained = below ? '' : `${map('gained')} where it is new followers, `;
  return `Say what it is: ${open ? `${map('followers')} where it is the count, ` : ''}${gained}${change}.`;
}

type PerDay = 'sum' | 'last';

/** Whether several rows of a day are parts of it. Asked where the file does not show it. */
function settleManyRows(
  taken: readonly ValueColumn[],
  { days, totals }: GatheredDays,
  layout: TableLayout,
  survey: Survey,
  { perDay }: ImportOptions,
  report: TableReport,
): PerDay {
  const many = findManyADay(survey.sample, layout);
  const where = many?.apart
    ? `--where ${JSON.stringify(`${many.apart.column}=${many.apart.value}`)}`
    : null;
  const first = survey.sample[0]?.record.line ?? layout.firstLine;
  if (many && taken.some(isCount)) {
    report.refuse(
      first,
      'date-duplicate',
      `A day usually has ${many.usual} rows: this file holds several accounts or things`,
      where ? `Say which: ${where}` : 'Keep the rows of one account.',
    );
    return 'last';
  }
  const flows = taken.filter((column) => !isCount(column));
  const several = days.filter(({ rows }) => rows > 1);
  if (perDay !== null || flows.length === 0 || several.length === 0) return perDay ?? 'sum';
  if (totals.allAreSums(flows.map(({ index }) => index))) {
    report.notes.push(
      `${report.file} has several rows a day; by its total row they are parts, and are added up.`,
    );
    return 'sum';
  }
  const lines = several[0]!.lines.slice(0, 2).join(' and ');
  report.refuse(
    several[0]!.lines[0]!,
    'date-duplicate',
    `${several.length} ${several.length === 1 ? 'day has' : 'days have'} several rows, as ${several[0]!.day} in the lines ${lines}: parts of the day, or later readings?`,
    `Say which: --per-day sum adds them up, --per-day last keeps the last${where ? `, ${where} takes one of them` : ''}.`,
  );
  return 'sum';
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
