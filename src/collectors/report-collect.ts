import picocolors from 'picocolors';
import { printable } from '#importers/writing/printable.ts';
import { allFailed, hasFailed, type CollectOutcome, type SourceOutcome } from './outcome.ts';

type Paint = ReturnType<typeof picocolors.createColors>;

const number = new Intl.NumberFormat('en');
const many = (amount: number, one: string) =>
  `${number.format(amount)} ${one}${amount === 1 ? '' : 's'}`;

function sourceLines(source: SourceOutcome, paint: Paint): string[] {
  const { file, name, values, days, posts, notes, problems } = source;
  const head = `${paint.bold(file)}  ${paint.dim(name)}`;
  if (hasFailed(source)) {
    return [
      `${paint.red('✗')} ${head}`,
      ...problems.flatMap(({ message, hint }) => [`    ${message}.`, `    ${paint.dim(hint)}`]),
    ];
  }
  const counts = Object.entries(values).map(
    ([column, value]) => `${column} ${number.format(value)}`,
  );
  const changes = [
    `${many(days.added, 'day')} added`,
    ...(days.filled > 0 ? [`${days.filled} completed`] : []),
    ...(days.replaced > 0 ? [`${days.replaced} replaced`] : []),
    ...(posts && posts.added > 0 ? [`${many(posts.added, 'post')} added`] : []),
    ...(posts && posts.updated > 0 ? [`${posts.updated} updated`] : []),
  ];
  return [
    `${paint.green('✓')} ${head}`,
    `    ${[counts.join(', '), changes.join(', ')].filter(Boolean).join('; ')}`,
    ...notes.map((note) => `    ${paint.yellow('Note')} ${note}`),
  ];
}

/** What was collected, for people; what failed stands at the end. Ends with a newline. */
export function reportCollect(outcome: CollectOutcome, { colour }: { colour: boolean }): string {
  const paint = picocolors.createColors(colour);
  const { sources, today, dryRun, problems } = outcome;
  if (problems.length > 0) {
    const lines = problems.flatMap(({ message, hint }) => [`${message}.`, hint]);
    return `${lines.map(printable).join('\n')}\n`;
  }
  if (sources.length === 0) {
    return 'Nothing is declared to be collected. Write collect: into a metrics/<platform>.yaml; docs/collecting.md shows how.\n';
  }
  const failed = sources.filter(hasFailed);
  const good = sources.filter((source) => !hasFailed(source));
  const written = good.reduce((sum, one) => sum + one.written.length, 0);
  const lines = [
    ...good.flatMap((source) => sourceLines(source, paint)),
    ...failed.flatMap((source) => sourceLines(source, paint)),
    '',
    `${today}: ${good.length} of ${many(sources.length, 'source')} collected; ${many(written, 'file')} ${dryRun ? 'would be written (dry run)' : 'written'}.`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** The same for programs: one object. Ends with a newline. */
export function collectToJson(outcome: CollectOutcome): string {
  return `${JSON.stringify({ ok: !allFailed(outcome), ...outcome }, null, 2)}\n`;
}
