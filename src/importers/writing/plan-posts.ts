import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseDay, parseMoment } from '#model/day.ts';
import { csvTrouble } from '#problems/csv-trouble.ts';
import type { Problem } from '#problems/problem.ts';
import { postRow } from '#schemas/posts.ts';
import type { ImportedPost } from '../format.ts';

/** What an import did to `posts/<platform>.csv`. */
export interface PostsOutcome {
  file: string;
  added: number;
  /** Known before, with other counts now: an export tells what a post had collected by then. */
  updated: number;
  unchanged: number;
}

export interface PostsPlan {
  outcome: PostsOutcome;
  problems: Problem[];
  /** Null where nothing changes. */
  text: string | null;
}

type Cells = Record<string, string>;

const columns = Object.keys(postRow.shape);

function cellsOf({ id, time, url, title, values }: ImportedPost): Cells {
  const counts = Object.entries(values).map(([column, value]) => [column, String(value)]);
  return {
    time,
    id,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...Object.fromEntries(counts),
  };
}

/**
 * Works out what an import does to the posts of a platform: a post that is there by its id gets the newer counts, all others stay as they
 * are, with every column that somebody added. Pure: nothing is read or written. `text` is that of the file, null where there is none.
 */
export function planPosts(
  file: string,
  text: string | null,
  posts: readonly ImportedPost[],
): PostsPlan {
  const outcome: PostsOutcome = { file, added: 0, updated: 0, unchanged: 0 };
  let rows: Cells[] = [];
  try {
    rows = parse<Cells>(text ?? '', {
      bom: true,
      columns: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { message, line } = csvTrouble(error);
    const problem: Problem = {
      file,
      line,
      column: 0,
      severity: 'error',
      code: 'csv-syntax',
      message,
      hint: 'Run npm run check and repair the file; then import again.',
    };
    return { outcome, problems: [problem], text: null };
  }
  const known = new Map<string, Cells>();
  for (const row of rows) for (const name of namesOf(row['id'], row['url'])) known.set(name, row);
  for (const post of posts) {
    const name = namesOf(post.id, post.url).find((each) => known.has(each));
    const there = name === undefined ? undefined : known.get(name);
    if (!there) {
      rows.push(cellsOf(post));
      outcome.added += 1;
    } else if (bringNews(there, post)) outcome.updated += 1;
    else outcome.unchanged += 1;
  }
  if (outcome.added + outcome.updated === 0) return { outcome, problems: [], text: null };
  const held = new Set(rows.flatMap((row) => Object.keys(row)));
  const added = [...held].filter((column) => !columns.includes(column));
  const header = [...columns.filter((column) => held.has(column)), ...added];
  const momentOf = (row: Cells) => momentAt(row['time'] ?? '') ?? 0;
  rows.sort((one, other) => momentOf(one) - momentOf(other));
  const written = stringify(rows, {
    header: true,
    columns: header,
    record_delimiter: text?.includes('\r\n') ? 'windows' : 'unix',
    bom: text?.startsWith('\uFEFF') ?? false,
  });
  return { outcome, problems: [], text: written };
}

/** In milliseconds; a day alone begins at midnight. */
const momentAt = (time: string): number | null =>
  parseMoment(parseDay(time) === null ? time : `${time}T00:00Z`);

/** A post is the same by its id or by its address. */
function namesOf(id: string | undefined, url: string | undefined): string[] {
  return [...(id ? [`id ${id}`] : []), ...(url ? [`url ${url}`] : [])];
}

/** Fills in and renews what a post had collected. An export that was made before is told by its fewer impressions, as they only grow. */
function bringNews(there: Cells, post: ImportedPost): boolean {
  const isOlder = Number(there['impressions'] ?? 0) > (post.values.impressions ?? Infinity);
  const fresh = Object.entries(cellsOf(post)).filter(([column, cell]) => {
    const old = there[column] ?? '';
    // A moment says more than a day.
    if (column === 'time') {
      return old === '' || (parseDay(cell) === null && momentAt(old) !== momentAt(cell));
    }
    // What somebody called it stays.
    if (column === 'title') return old === '';
    return isOlder ? old === '' : old !== cell;
  });
  Object.assign(there, Object.fromEntries(fresh));
  return fresh.length > 0;
}
