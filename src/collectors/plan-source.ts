import { cadenceOf } from '#model/cadence.ts';
import { addDays, daysBetween, type Day } from '#model/day.ts';
import { readCurrentTable, type CurrentTable } from '#importers/writing/current-table.ts';
import type { ImportedRow, MetricValues } from '#importers/format.ts';
import { isState, type MetricColumn } from '#importers/metric-columns.ts';
import type { OriginWords } from '#importers/writing/origin-file.ts';
import { planTable, type TableInput, type TablePlan } from '#importers/writing/plan-import.ts';
import { isLeap } from '#model/jumps.ts';
import type { Problem } from '#problems/problem.ts';
import { metricsOrigin, type MetricsOrigin } from '#schemas/metrics.ts';
import { noteAnswer } from './answer-hashes.ts';
import { answerPlace, type Collected, type CollectedRow } from './collector.ts';

/** What a source answered, and the platform's files as they are. */
export interface SourceInput {
  platform: string;
  /** What `metrics/<platform>.yaml` says. */
  origin: MetricsOrigin;
  /** Who counted, where the file does not say. */
  name: string;
  collected: Collected;
  /** The SHA-256 of what was answered. */
  hash: string;
  today: Day;
  /** Whether the day is over, so that its row is not replaced. */
  isOver: boolean;
  /** The day of the last collection. */
  since: Day | null;
  csv: TableInput['csv'];
  yaml: { file: string; text: string };
  posts: TableInput['posts'];
}

export interface SourcePlan {
  values: MetricValues;
  days: TablePlan['outcome']['days'];
  posts: TablePlan['outcome']['posts'];
  notes: string[];
  problems: Problem[];
  writes: TablePlan['writes'];
}

const nothing = { added: 0, filled: 0, replaced: 0, unchanged: 0 };

/** Works out what one answer does to a platform’s files, merged as an import is. Pure: nothing is read or written. */
export function planSource(input: SourceInput): SourcePlan {
  const read = input.csv.text === null ? null : readCurrentTable(input.csv.file, input.csv.text);
  const refuse = (problems: Problem[]): SourcePlan => ({
    values: {},
    days: nothing,
    posts: null,
    notes: [],
    problems,
    writes: [],
  });
  if (read && !read.table) return refuse(read.problems);
  const { rows, notes } = chooseValues(input, read?.table ?? null);
  if (rows.length === 0 && notes.length + input.collected.notes.length === 0) {
    return {
      ...refuse([]),
      notes: ['Nothing yet: what happens in a day is written when it is over.'],
    };
  }
  if (rows.length === 0) {
    return refuse([
      failure(
        input.yaml.file,
        ['Nothing can be taken', ...input.collected.notes, ...notes].join('. ').replace(/\.$/, ''),
        'Look at the account: what is hidden there cannot be collected.',
      ),
    ]);
  }
  const plan = mergeRows(input, rows);
  const [yaml] = plan.writes.filter(({ file }) => file === input.yaml.file);
  const noted = noteAnswer(yaml?.text ?? input.yaml.text, input.today, input.hash);
  if (noted === null) {
    return refuse([
      failure(
        input.yaml.file,
        'What was answered cannot be noted in this file',
        'Write a key a line, without { and }, and collected: as it was written by the last collection.',
      ),
    ]);
  }
  const changed = noted === input.yaml.text ? [] : [{ file: input.yaml.file, text: noted }];
  const others = plan.writes.filter(({ file }) => file !== input.yaml.file);
  return {
    days: plan.outcome.days,
    posts: plan.outcome.posts,
    problems: plan.problems,
    values: rows.find(({ date }) => date === input.today)?.values ?? {},
    notes: [...input.collected.notes, ...roundingNotes(input), ...notes, ...plan.notes],
    writes: plan.problems.length > 0 ? [] : [...others, ...changed],
  };
}

function failure(file: string, message: string, hint: string): Problem {
  return { file, line: 0, column: 0, severity: 'error', code: 'collect-failed', message, hint };
}

/** The values that are taken over, and why others are not. */
function chooseValues(
  { collected, origin, today, isOver }: SourceInput,
  current: CurrentTable | null,
): { rows: CollectedRow[]; notes: string[] } {
  const notes: string[] = [];
  const days = [...(current?.rows ?? []), ...collected.rows].map(({ date }) => date);
  const cadence = origin.cadence ?? cadenceOf([...new Set(days)].sort());
  const isSparse = cadence === 'week' || cadence === 'month';
  const before = current && followersBefore(current, today);
  const rows = collected.rows.flatMap((row): CollectedRow[] => {
    const kept = Object.entries(row.values).filter(([name, value]) => {
      const column = name as MetricColumn;
      if (origin.collect?.only && !origin.collect.only.includes(column)) return false;
      if (isSparse && !isState(column)) return false;
      return !(column === 'followers' && value === 0 && before && before.value >= 10);
    });
    return kept.length > 0 ? [{ date: row.date, values: Object.fromEntries(kept) }] : [];
  });
  const counts = collected.rows.some(({ values }) =>
    Object.keys(values).some((column) => !isState(column as MetricColumn)),
  );
  if (isSparse && counts) {
    notes.push(`Rows of this file stand for ${cadence}s, so counts of single days are left out.`);
  }
  const answered = collected.rows.find(({ date }) => date === today)?.values.followers;
  if (answered === 0 && before && before.value >= 10) {
    notes.push(
      `0 followers, where there were ${before.value} on ${before.date}: taken for a failed reading and left out.`,
    );
  } else if (answered !== undefined && before && isLeap(before.value, answered)) {
    notes.push(
      `followers leap from ${before.value} on ${before.date} to ${answered}: npm run check calls it unexplained until milestones.yaml says why.`,
    );
  }
  if (isOver && current?.rows.some(({ date }) => date === today)) {
    notes.push(`${today} is over: what is known of it stays, and only gaps are filled.`);
  }
  return { rows, notes };
}

/** A file that calls exact what is rounded would be wrong in silence. */
function roundingNotes({ origin, collected, yaml }: SourceInput): string[] {
  const isCalledExact = origin.precision === 'exact' && /^precision:/m.test(yaml.text);
  return collected.origin.precision !== undefined && isCalledExact
    ? [`${yaml.file} says precision: exact, but this interface rounds: take that line out.`]
    : [];
}

function followersBefore(
  { columns, rows }: CurrentTable,
  today: Day,
): { date: Day; value: number } | null {
  const index = columns.indexOf('followers');
  const known = rows.filter(({ date, cells }) => date < today && (cells[index] ?? '') !== '');
  const last = known.reduce<(typeof known)[number] | null>(
    (a, b) => (a === null || daysBetween(a.date, b.date) > 0 ? b : a),
    null,
  );
  return last && { date: last.date, value: Number(last.cells[index]) };
}

/**
 * Merges as an import does, in two steps: for days that were over when they were last asked for, what is known holds; for days that were
 * not, the newer count does.
 */
function mergeRows(input: SourceInput, rows: readonly CollectedRow[]): TablePlan {
  const { today, isOver, csv, yaml, collected } = input;
  const since = input.since && addDays(input.since, collected.hasForeignDays ? -1 : 0);
  const isOpen = ({ date }: CollectedRow) =>
    !(isOver && date === today) && date >= (since ?? today);
  const told = toldOrigin(input);
  const parts = [
    { prefer: 'old' as const, rows: rows.filter((row) => !isOpen(row)) },
    { prefer: 'new' as const, rows: rows.filter(isOpen) },
  ].filter((part) => part.rows.length > 0);
  const texts = new Map([
    [csv.file, csv.text],
    [yaml.file, yaml.text],
  ]);
  const plans = parts.map((part, index) => {
    const imported = part.rows.map((row): ImportedRow => ({ ...row, from: answerPlace }));
    const isLast = index === parts.length - 1;
    const posts = isLast ? collected.posts : [];
    const plan = planTable({
      platform: input.platform,
      table: { rows: imported, cadence: 'day', posts },
      csv: { ...csv, text: texts.get(csv.file)! },
      yaml: { ...yaml, text: texts.get(yaml.file)! },
      posts: input.posts,
      prefer: part.prefer,
      told,
      assumed: {},
    });
    for (const { file, text } of plan.writes) texts.set(file, text);
    return plan;
  });
  const kept = parts[0]!.prefer === 'old' ? plans[0]!.outcome.conflicts.length : 0;
  return joinPlans(plans, kept);
}

/** @param kept how many values of days that are over differ from what was answered */
function joinPlans(plans: readonly TablePlan[], kept: number): TablePlan {
  const last = plans.at(-1)!;
  const days = { ...nothing };
  for (const { outcome } of plans) {
    for (const key of Object.keys(days) as (keyof typeof days)[]) days[key] += outcome.days[key];
  }
  const writes = new Map(plans.flatMap((plan) => plan.writes.map((one) => [one.file, one.text])));
  return {
    outcome: { ...last.outcome, days },
    notes: [
      ...last.notes,
      ...(kept > 0
        ? [`Values of days that are over stay; ${kept} of them differ from what is answered now.`]
        : []),
    ],
    problems: plans.flatMap(({ problems }) => problems),
    writes: [...writes].map(([file, text]) => ({ file, text })),
  };
}

/** What the YAML does not say yet. What an interface answers is checked as a file is. */
function toldOrigin({ origin, name, collected, today, yaml }: SourceInput): OriginWords {
  const found: OriginWords = {
    source: name,
    method: 'api',
    observed: today,
    ...collected.origin,
  };
  const there = new Set<string>(
    Object.entries(origin).flatMap(([key, value]) => (value === undefined ? [] : [key])),
  );
  // A default is there without being written.
  if (!/^precision:/m.test(yaml.text)) there.delete('precision');
  const told = Object.entries(found).filter(([key, value]) => {
    const schema = metricsOrigin.shape[key as keyof MetricsOrigin];
    return !there.has(key) && value !== undefined && schema.safeParse(value).success;
  });
  return { ...Object.fromEntries(told), observed: today };
}
