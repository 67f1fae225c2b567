import type { Cadence } from '#model/cadence.ts';
import type { Problem } from '#problems/problem.ts';
import type {
  AudienceImport,
  Import,
  ImportedPost,
  ImportedRow,
  MetricsImport,
  MetricValues,
  PostsImport,
} from '../format.ts';
import { isState, type MetricColumn } from '../metric-columns.ts';
import { joinAudiences } from '../reading/audience-shares.ts';
import { oncePerPost, sumPosts } from '../reading/posts-by-day.ts';
import type { Skipped } from '../reading/skipped.ts';

/** What one run brings for one platform. */
export interface PlatformImport {
  platform: string;
  /** Ascending, one a day. */
  rows: readonly ImportedRow[];
  cadence: Cadence;
  posts: readonly ImportedPost[];
}

export interface Combined {
  platforms: PlatformImport[];
  audiences: AudienceImport[];
  skipped: Skipped[];
  problems: Problem[];
  notes: string[];
}

const flows = ({ rows }: MetricsImport): boolean =>
  rows.some(({ values }) => Object.keys(values).some((name) => !isState(name as MetricColumn)));

/** What the rows of several imports stand for; a state may be counted in any rhythm. */
function cadenceOfAll(imports: readonly MetricsImport[]): { cadence: Cadence; mixed: boolean } {
  const flowing = imports.filter(flows);
  const cadences = new Set(
    flowing.map(({ cadence }) => cadence).filter((cadence) => cadence !== 'irregular'),
  );
  const [first = flowing[0]?.cadence ?? imports[0]?.cadence ?? 'day'] = cadences;
  return { cadence: first, mixed: cadences.size > 1 };
}

const placeOf = ({ from: { file, line } }: ImportedRow) =>
  line > 0 ? `${file}, line ${line}` : file;

/** Puts rows of several imports together. None overwrites another: what they say differently is a problem. */
function joinRows(all: readonly (readonly ImportedRow[])[]): {
  rows: ImportedRow[];
  problems: Problem[];
} {
  const days = new Map<string, ImportedRow>();
  const givers = new Map<string, ImportedRow>();
  const problems: Problem[] = [];
  for (const row of all.flat()) {
    const there = days.get(row.date);
    const values: MetricValues = { ...there?.values };
    for (const [column, value] of Object.entries(row.values) as [MetricColumn, number][]) {
      const key = `${row.date} ${column}`;
      if (values[column] !== undefined && values[column] !== value) {
        problems.push({
          file: row.from.file,
          line: row.from.line,
          column: 0,
          severity: 'error',
          code: 'import-conflict',
          message: `${column} of ${row.date} is ${value} here and ${values[column]} in ${placeOf(givers.get(key)!)}`,
          hint: 'Import one of the two on its own; where both hold, the second one with --prefer new or --prefer old.',
        });
        continue;
      }
      values[column] = value;
      givers.set(key, row);
    }
    if (row.change !== undefined && there?.change !== undefined && row.change !== there.change) {
      problems.push({
        file: row.from.file,
        line: row.from.line,
        column: 0,
        severity: 'error',
        code: 'import-conflict',
        message: `The change of followers on ${row.date} is ${row.change} here and ${there.change} in ${placeOf(there)}`,
        hint: 'Import one of the two on its own.',
      });
    }
    const change = there?.change ?? row.change;
    const also = [...(there?.also ?? []), ...(there ? [row.from] : []), ...(row.also ?? [])];
    days.set(row.date, {
      date: row.date,
      values,
      ...(change === undefined ? {} : { change }),
      from: there?.from ?? row.from,
      ...(also.length > 0 && { also }),
    });
  }
  return { rows: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

const MOST_PROBLEMS = 20;

/** Sums of posts without what a count of the days themselves says: the two mean different things. */
function withoutCounted(
  sums: readonly ImportedRow[],
  counted: ReadonlySet<MetricColumn>,
): ImportedRow[] {
  return sums.map((row) => ({
    ...row,
    values: Object.fromEntries(
      Object.entries(row.values).filter(([column]) => !counted.has(column as MetricColumn)),
    ),
  }));
}

/**
 * Posts are added up by day, and no sum of a month stands beside one of a day: of a table of weeks or months the states alone are taken then, which
 * is said.
 */
function withoutLongStretches(
  metrics: readonly MetricsImport[],
  platform: string,
  into: Combined,
): MetricsImport[] {
  return metrics.map((one) => {
    if ((one.cadence !== 'week' && one.cadence !== 'month') || !flows(one)) return one;
    const isFlow = (name: string) => !isState(name as MetricColumn);
    const left = new Set(one.rows.flatMap(({ values }) => Object.keys(values).filter(isFlow)));
    const { file } = one.rows[0]!.from;
    into.notes.push(
      `${file} counts ${one.cadence}s: ${[...left].join(', ')} of it can’t stand beside the days of posts and ${left.size === 1 ? 'is' : 'are'} left out. To have the ${one.cadence}s, import that file alone under a platform name of its own, such as --platform ${platform}-${one.cadence}s.`,
    );
    const rows = one.rows.map(({ change: _, ...row }) => ({
      ...row,
      values: Object.fromEntries(Object.entries(row.values).filter(([name]) => !isFlow(name))),
    }));
    return {
      ...one,
      cadence: 'irregular',
      rows: rows.filter(({ values }) => Object.keys(values).length > 0),
      columns: one.columns.filter(({ target }) => target !== 'change' && isState(target)),
    };
  });
}

function combineOne(
  platform: string,
  imports: readonly Import[],
  timeZone: string,
  into: Combined,
): void {
  const posted = imports.filter((one): one is PostsImport => one.kind === 'posts');
  const given = imports.filter((one): one is MetricsImport => one.kind === 'metrics');
  const metrics = posted.length > 0 ? withoutLongStretches(given, platform, into) : given;
  const { cadence, mixed } = cadenceOfAll(metrics);
  if (mixed) {
    const place = metrics[1]!.rows[0]?.from ?? { file: platform, line: 0 };
    into.problems.push({
      ...place,
      column: 0,
      severity: 'error',
      code: 'import-conflict',
      message: 'Some of these files count days and some count longer stretches',
      hint: 'Import each kind on its own, the longer ones into a platform file of their own.',
    });
    return;
  }
  const once = oncePerPost(posted.flatMap(({ posts }) => posts));
  const windows = posted.every((one) => one.windows.length > 0)
    ? posted.flatMap((one) => one.windows)
    : [];
  const sums = sumPosts(once.posts, windows, timeZone);
  into.skipped.push(...once.skipped, ...sums.skipped);
  const counted = new Set(
    metrics.flatMap(({ rows }) =>
      rows.flatMap(({ values }) => Object.keys(values) as MetricColumn[]),
    ),
  );
  const twice = [...counted].filter((column) =>
    sums.rows.some(({ values }) => values[column] !== undefined),
  );
  if (twice.length > 0) {
    into.notes.push(
      `${twice.join(', ')} of ${platform} come as counts of each day and as sums of posts; the counts of the days are taken, the posts go to posts/${platform}.csv alone.`,
    );
  }
  const joined = joinRows([
    ...metrics.map(({ rows }) => rows),
    withoutCounted(sums.rows, counted).filter(({ values }) => Object.keys(values).length > 0),
  ]);
  into.problems.push(...joined.problems.slice(0, MOST_PROBLEMS));
  into.platforms.push({
    platform,
    rows: joined.rows,
    cadence: posted.length === 0 && metrics.length > 0 ? cadence : 'day',
    posts: once.posts,
  });
}

/** Puts together what several tables, blocks and files say of each platform. Pure. */
export function combineImports(
  placed: readonly { platform: string; import: Import }[],
  timeZone: string,
): Combined {
  const combined: Combined = {
    platforms: [],
    audiences: [],
    skipped: [],
    problems: [],
    notes: [],
  };
  for (const [platform, ofPlatform] of Map.groupBy(placed, (one) => one.platform)) {
    const imports = ofPlatform.map((one) => one.import);
    const rows = imports.filter((one) => one.kind !== 'audience');
    if (rows.length > 0) combineOne(platform, rows, timeZone, combined);
    const audiences = imports.filter((one) => one.kind === 'audience');
    combined.audiences.push(...joinAudiences(audiences.map((one) => ({ ...one, platform }))));
  }
  return combined;
}
