import type { ImportOptions } from '../format.ts';
import { mapWords, type Answer } from '../question.ts';
import { isAmbiguousName, isTotalName } from './column-names.ts';
import { lastOf } from './days.ts';
import { isCount, type GatheredDays, type ValueColumn } from './gathered-days.ts';
import { findManyADay, type ManyADay } from './many-a-day.ts';
import { implausible } from './plausible-columns.ts';
import { isUnknown } from './read-numbers.ts';
import type { TableLayout } from './table-layout.ts';
import type { TableReport } from './table-report.ts';
import type { Survey } from './table-survey.ts';

/** What is settled before a table is taken over, or asked where it can't be: dates, what columns hold, what several rows of a day mean. */

export function askAboutDates(
  survey: Survey,
  layout: TableLayout,
  date: number,
  report: TableReport,
): void {
  const { question } = survey.dates;
  if (question) {
    report.refuse(survey.lineOf(question.index), 'date-invalid', question.message, question.hint, {
      about: 'dates',
      answers: question.answers,
      ...(question.own && { own: question.own }),
    });
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

/** The columns that can be what their names say; the others are said with what they can be instead. */
export function plausibleColumns(
  columns: readonly ValueColumn[],
  { days, newestFirst, totals, partsOf }: GatheredDays,
  layout: TableLayout,
  survey: Survey,
  report: TableReport,
): ValueColumn[] {
  const doubts: { message: string; hint: string; answers: Answer[] }[] = [];
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
      calledTotal: isTotalName(name),
    };
    // What the user says of a column holds, but for gains below zero, of which only some would be written.
    const judged = !explicit || ((target === 'gained' || target === 'lost') && below);
    const why = judged ? implausible(target, values, facts) : null;
    if (why === null) return true;
    const open = why.includes('fit both');
    const hint = insteadOf(column, below, open);
    report.unused.push({ name, why: `${why}. ${hint}` });
    doubts.push({
      message: `${JSON.stringify(name)} can’t be ${target}: ${why}`,
      hint,
      answers: answersInstead(column, below, open),
    });
    return false;
  });
  if (taken.length === 0 && report.problems.length === 0) {
    report.refuse(
      survey.lineOf(0),
      'value-inconsistent',
      doubts[0]?.message ?? 'No column is left',
      doubts[0]?.hint ?? 'Name what to take: --map "Column=followers", or widen --only.',
      doubts[0] && { about: 'meaning', answers: doubts[0].answers },
    );
  }
  return taken;
}

/** The same as answers, each with the words of the command line. */
function answersInstead({ target, name }: ValueColumn, below: boolean, open: boolean): Answer[] {
  const leave = { words: mapWords(name, '-'), meaning: 'none of these: leave it out' };
  if (target !== 'followers' && target !== 'gained' && target !== 'lost') {
    const ofDays = { words: mapWords(name, target), meaning: `the ${target} of each day alone` };
    return open ? [ofDays, leave] : [leave];
  }
  return [
    ...(open ? [{ words: mapWords(name, 'followers'), meaning: 'the count of followers' }] : []),
    ...(below ? [] : [{ words: mapWords(name, 'gained'), meaning: 'new followers' }]),
    {
      words: mapWords(name, 'change'),
      meaning: 'those who came less those who left (with --anchor DAY=COUNT a count)',
    },
    leave,
  ];
}

/** What a column that can't be what it is called may be instead: only maps that would be taken. */
function insteadOf({ target, name }: ValueColumn, below: boolean, open: boolean): string {
  const map = (to: string) => `--map ${JSON.stringify(`${name}=${to}`)}`;
  if (target !== 'followers' && target !== 'gained' && target !== 'lost') {
    const leave = `${map('-')} leaves it out in so many words.`;
    return open
      ? `Say what it is: ${map(target)} where each row has the ${target} of its day alone; else ${leave}`
      : leave;
  }
  const change = `${map('change')} where those who left are taken off (with --anchor DAY=COUNT it becomes a count)`;
  const gained = below ? '' : `${map('gained')} where it is new followers, `;
  return `Say what it is: ${open ? `${map('followers')} where it is the count, ` : ''}${gained}${change}.`;
}

export type PerDay = 'sum' | 'last';

/** One answer for each account or thing that a file holds, as far as a list of them can be chosen from. */
function apartAnswers(apart: ManyADay['apart']): Answer[] {
  return (apart?.values ?? []).slice(0, MOST_ANSWERS).map((value) => ({
    words: ['--where', `${apart!.column}=${value}`],
    meaning: `only the rows of ${value}`,
  }));
}

const MOST_ANSWERS = 100;

/** Whether several rows of a day are parts of it. Asked where the file does not show it. */
export function settleManyRows(
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
      { about: 'rows', answers: apartAnswers(many.apart) },
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
    {
      about: 'per-day',
      answers: [
        { words: ['--per-day', 'sum'], meaning: 'parts of the day: add them up' },
        { words: ['--per-day', 'last'], meaning: 'later readings: keep the last' },
        ...apartAnswers(many?.apart ?? null),
      ],
    },
  );
  return 'sum';
}
