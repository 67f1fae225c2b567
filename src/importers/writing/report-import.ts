import picocolors from 'picocolors';
import { hasErrors } from '#problems/problem.ts';
import type { ImportOutcome, TableOutcome } from './outcome.ts';
import { printable } from './printable.ts';
import {
  groupSkipped,
  lineRanges,
  skipReasons,
  type SkippedGroup,
  type SkipReason,
} from '../reading/skipped.ts';

type Paint = ReturnType<typeof picocolors.createColors>;

/** A group of more rows than this is shown as its lines and one example. */
const SHOWN_ONE_BY_ONE = 5;
/** No more replaced or kept values than this are written out. */
const MOST_CONFLICTS = 20;

const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

function tableLines(
  { file, days, period, columns, posts }: TableOutcome,
  dryRun: boolean,
  paint: Paint,
) {
  const { added, filled, replaced, unchanged } = days;
  const parts = [
    `${count(added, 'day')} added`,
    ...(filled > 0 ? [`${filled} completed`] : []),
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    `${unchanged} unchanged`,
  ];
  return [
    `${paint.bold(file)}${dryRun ? ' (dry run: nothing is written)' : ''}`,
    `  ${parts.join(', ')}; ${period.from} to ${period.to}; ${columns.join(', ')}`,
    ...(posts
      ? [
          paint.bold(posts.file),
          `  ${count(posts.added, 'post')} added, ${posts.updated} updated, ${posts.unchanged} unchanged`,
        ]
      : []),
  ];
}

function conflictLines({ tables, prefer }: ImportOutcome, paint: Paint): string[] {
  const all = tables.flatMap(({ file, conflicts }) => conflicts.map((one) => ({ file, ...one })));
  if (prefer === null || all.length === 0) return [];
  const kept = prefer === 'new' ? 'the export' : 'the file';
  const lines = all.slice(0, MOST_CONFLICTS).map(({ file, date, column, old, new: incoming }) => {
    const place = incoming.from.line > 0 ? `:${incoming.from.line}` : '';
    return `  ${date} ${column}: ${old.value} (${file}:${old.line}), ${incoming.value} (${incoming.from.file}${place})`;
  });
  const more = all.length - lines.length;
  return [
    '',
    paint.bold(`${count(all.length, 'conflict')}, resolved for ${kept}`),
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** What the user asked to leave out is counted only. */
const askedFor: readonly SkipReason[] = ['filtered', 'outside'];

function groupLines({ reason, items }: SkippedGroup): string[] {
  const place = (line: number) => (line > 0 ? `line ${line}: ` : '');
  if (askedFor.includes(reason))
    return [`    ${count(items.length, 'row')}: ${skipReasons[reason]}`];
  const lined = items.filter(({ line }) => line > 0);
  if (items.length <= SHOWN_ONE_BY_ONE) {
    return items.map(({ line, detail }) => `    ${place(line)}${detail}`);
  }
  return [
    `    ${count(items.length, 'row')}: ${skipReasons[reason]}`,
    `      lines ${lineRanges(lined.map(({ line }) => line))}`,
    `      for instance ${place(items[0]!.line)}${items[0]!.detail}`,
  ];
}

function skippedLines({ skipped }: ImportOutcome, paint: Paint): string[] {
  if (skipped.length === 0) return [];
  const lines: string[] = ['', paint.bold(paint.yellow('Left out'))];
  let file: string | null = null;
  for (const group of groupSkipped(skipped)) {
    if (group.file !== file) {
      file = group.file;
      lines.push(`  ${file}`);
    }
    lines.push(...groupLines(group));
  }
  return lines;
}

function leftLines({ left }: ImportOutcome, paint: Paint): string[] {
  if (left.length === 0) return [];
  return [
    '',
    paint.bold('Files that were left'),
    ...left.map(({ file, what }) => `  ${file}: ${what}`),
  ];
}

/** Files with the same columns are said once. */
function unusedLines({ unused }: ImportOutcome, paint: Paint): string[] {
  if (unused.length === 0) return [];
  const alike = Map.groupBy(unused, ({ columns }) => JSON.stringify(columns));
  const lines = [...alike.values()].flatMap((group) => {
    const { file, columns } = group[0]!;
    const plain = columns.filter(({ why }) => why === null).map(({ name }) => name);
    const more = group.length > 1 ? ` and ${count(group.length - 1, 'other')}` : '';
    return [
      `  ${file}${more}`,
      ...(plain.length > 0 ? [`    ${plain.join(', ')}`] : []),
      ...columns.flatMap(({ name, why }) => (why === null ? [] : [`    ${name}: ${why}`])),
    ];
  });
  return ['', paint.bold('Columns that were not taken over'), ...lines];
}

/** What an import did, for people. Problems have their own report. Ends with a newline. */
export function reportImport(outcome: ImportOutcome, { colour }: { colour: boolean }): string {
  const paint = picocolors.createColors(colour);
  const { importer, files, rowsRead, tables, skipped, notes, problems, dryRun } = outcome;
  if (importer === null)
    return leftLines(outcome, paint)
      .map((line) => `${printable(line)}\n`)
      .join('');
  const rows = skipped.filter(({ onlyCell }) => !onlyCell).length;
  const cells = skipped.length - rows;
  const failed = hasErrors(problems);
  const lines = [
    `${importer}: ${count(files.length, 'file')}, ${count(rowsRead, 'row')} read, ${rows} left out${cells > 0 ? `, ${count(cells, 'value')} left unknown` : ''}`,
    ...(failed ? [] : tables.flatMap((table) => tableLines(table, dryRun, paint))),
    ...conflictLines(outcome, paint),
    ...skippedLines(outcome, paint),
    ...unusedLines(outcome, paint),
    ...leftLines(outcome, paint),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `${paint.yellow('Note')} ${note}`)] : []),
    '',
    failed
      ? 'Nothing was written.'
      : outcome.written.length > 0
        ? `${dryRun ? 'Would write' : 'Wrote'} ${outcome.written.join(', ')}`
        : 'Everything is already there; nothing was written.',
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** The same for programs: one object. Ends with a newline. */
export function importToJson(outcome: ImportOutcome): string {
  return `${JSON.stringify({ ok: !hasErrors(outcome.problems), ...outcome }, null, 2)}\n`;
}
