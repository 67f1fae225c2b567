import { comparable, meaningOf } from './column-names.ts';
import type { ImportOptions, Target } from '../format.ts';
import { isState, type MetricColumn } from '../metric-columns.ts';
import type { OpenedTable, TableRecord } from './opened.ts';

export interface LaidOutColumn {
  index: number;
  /** As the header has it; as the user named it where there is no header. */
  name: string;
  target: Target;
  /** True where the user said so, false where the name alone tells. */
  explicit: boolean;
}

export interface TableLayout {
  columns: readonly LaidOutColumn[];
  /** The names of all columns, in the order of the file. */
  names: readonly string[];
  /** Those that were not taken, with the reason where there is one. */
  unused: readonly { name: string; why: string | null }[];
  /** What stands above the header. */
  preamble: readonly TableRecord[];
  /** As often as asked. */
  data: Iterable<TableRecord>;
  /** Where the data begin. */
  firstLine: number;
}

/** What the user said of columns. */
type LayoutWords = Pick<ImportOptions, 'map' | 'columns'>;

/** A header may stand below a title or two, not further down. */
const DEEPEST_HEADER = 15;

export function dateColumn(layout: TableLayout): LaidOutColumn | undefined {
  return layout.columns.find(({ target }) => target === 'date');
}

export function valueColumns(
  layout: TableLayout,
): readonly (LaidOutColumn & { target: MetricColumn | 'change' })[] {
  return layout.columns.filter(
    (column): column is LaidOutColumn & { target: MetricColumn | 'change' } =>
      column.target !== 'date',
  );
}

/** What the user said about a header: compared as written first, then loosely. Undefined where nothing was said. */
function userMeaning(name: string, map: ImportOptions['map']): Target | null | undefined {
  const exact = map.get(name);
  if (exact !== undefined || map.has(name)) return exact;
  return [...map].find(([key]) => comparable(key) === comparable(name))?.[1];
}

/** Names of what is a share like any other, but counted in a column of its own. */
const kindsOfShares = [
  ['reposts', 'retweets', 'reblogs', 'repost', 'retweet', 'リポスト', 'репосты'],
  ['quotes', 'quote tweets', 'quote posts', 'quote reposts'],
].map((names) => new Set(names));

const kindOfShares = (name: string) =>
  kindsOfShares.findIndex((names) => names.has(comparable(name)));

/**
 * True where a second column of one target is a part beside the first, and not the same said twice: the user said so, or it counts
 * another kind of shares. A state has no parts.
 */
function isPart(
  claim: { name: string; explicit: boolean; column: Target },
  taken: readonly LaidOutColumn[],
): boolean {
  if (claim.column === 'date' || (claim.column !== 'change' && isState(claim.column))) return false;
  if (claim.explicit) return taken.every(({ explicit }) => explicit);
  return (
    claim.column === 'shares' &&
    taken.every(({ name }) => kindOfShares(name) !== kindOfShares(claim.name))
  );
}

function layOutHeader(header: readonly string[], map: ImportOptions['map']) {
  const claims = header.flatMap((name, index) => {
    const said = userMeaning(name, map);
    if (said === null) return [];
    const known = said === undefined ? meaningOf(name) : { column: said, rank: -1 };
    return known ? [{ index, name, explicit: said !== undefined, ...known }] : [];
  });
  const columns: LaidOutColumn[] = [];
  const rivals = new Map<number, string>();
  for (const claim of claims.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    const { index, name, explicit, column: target } = claim;
    const taken = columns.filter((column) => column.target === target);
    if (taken.length > 0 && !isPart(claim, taken)) {
      rivals.set(index, `${target} is taken from ${JSON.stringify(taken[0]!.name)}`);
    } else columns.push({ index, name, target, explicit });
  }
  const unused = header.flatMap((name, index) =>
    name === '' || columns.some((column) => column.index === index)
      ? []
      : [{ name, why: rivals.get(index) ?? null }],
  );
  return { columns: columns.sort((a, b) => a.index - b.index), unused };
}

/** True for a row of names among which one is that of a date, beside at least one that is something else. */
export function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const { columns } = layOutHeader(cells, new Map());
  return (
    filled.length > 1 &&
    columns.some(({ target }) => target === 'date') &&
    filled.every((cell) => !/^[\d.,\s%-]+$/.test(cell))
  );
}

/** All records from the `from`-th on. */
function rest(records: Iterable<TableRecord>, from: number): Iterable<TableRecord> {
  return {
    *[Symbol.iterator]() {
      let index = 0;
      for (const record of records) {
        if (index >= from) yield record;
        index += 1;
      }
    },
  };
}

/** Finds the header and what its columns are; where the user named the columns of a file without one, those. */
export function layOut({ head, records }: OpenedTable, options: LayoutWords | null): TableLayout {
  if (options && options.columns.length > 0) {
    return {
      columns: options.columns.flatMap((target, index) =>
        target === null ? [] : [{ index, name: target, target, explicit: true }],
      ),
      names: options.columns.map((target, index) => target ?? `column ${index + 1}`),
      unused: options.columns.flatMap((target, index) =>
        target === null ? [{ name: `column ${index + 1}`, why: null }] : [],
      ),
      preamble: [],
      data: records,
      firstLine: head[0]?.line ?? 1,
    };
  }
  const candidates = head
    .slice(0, DEEPEST_HEADER)
    .map(({ cells }) => layOutHeader(cells, options?.map ?? new Map()));
  const withDate = (found: (typeof candidates)[number]) =>
    found.columns.some(({ target }) => target === 'date');
  const best = candidates.findIndex((found) => withDate(found) && found.columns.length > 1);
  const second = candidates.findIndex(withDate);
  const index = Math.max(0, best >= 0 ? best : second);
  const names = head[index]?.cells ?? [];
  return {
    columns: candidates[index]?.columns ?? [],
    names,
    unused: candidates[index]?.unused ?? [],
    preamble: head.slice(0, index),
    data: rest(records, index + 1),
    firstLine: head[index + 1]?.line ?? head[index]?.line ?? 1,
  };
}
