import { dataName, rowAnchor } from '#evidence/data-name.ts';
import {
  publishedTables,
  type PublishedRow,
  type PublishedTable,
} from '#evidence/published-tables.ts';
import type { BuiltSite } from './built-site.ts';
import { archivePages, type Archive } from './list-pages.ts';
import { oncePerProfile } from './once-per-profile.ts';

/** Rows of a page: of numbers, and of what people wrote. */
const NUMBERS = 512;
const WORDS = 96;
/** Characters of a row, on average, from which it is words. */
const WORDY = 160;

/** A published table as its pages show it. */
export interface PagedTable {
  table: PublishedTable;
  /** Whether the newest stand first, because rows have days; else they are in the order of their files. */
  dated: boolean;
  pages: Archive<PublishedRow>;
  /** Of the rows that have one. */
  anchors: ReadonlyMap<PublishedRow, string>;
}

const lengthOf = ({ cells }: PublishedRow): number =>
  cells.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);

function pagedTable(table: PublishedTable): PagedTable {
  const day = table.columns.indexOf('date');
  const dayOf = ({ cells }: PublishedRow) => String(cells[day] ?? '');
  const rows =
    day === -1
      ? table.rows
      : table.rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
  const length = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length;
  // Feeds name a milestone by its address for ever: its table stays on one page.
  const size = table.name === 'milestones' ? Infinity : length > WORDY ? WORDS : NUMBERS;
  return { table, dated: day !== -1, pages: archivePages(rows, size), anchors: anchorsOf(table) };
}

/** Every published table of a profile, by its name. */
export const pagedTables = oncePerProfile(
  (site: BuiltSite, profile: string): ReadonlyMap<string, PagedTable> =>
    new Map(
      publishedTables(site.reports.get(profile)!.profile).map((table) => [
        table.name,
        pagedTable(table),
      ]),
    ),
);

/** The rows of a table that have an anchor: two may share a line, of which the first has it. */
function anchorsOf({ rows }: PublishedTable): ReadonlyMap<PublishedRow, string> {
  const anchors = new Map<string, PublishedRow>();
  for (const row of rows) {
    const anchor = rowAnchor(row.file, row.line);
    if (!anchors.has(anchor)) anchors.set(anchor, row);
  }
  return new Map([...anchors].map(([anchor, row]) => [row, anchor]));
}

/** The older page on which a row stands, by table and anchor. What stands with the newest is not in it. */
const olderPages = oncePerProfile((site: BuiltSite, profile: string): Map<string, number> => {
  const places = new Map<string, number>();
  for (const { table, pages, anchors } of pagedTables(site, profile).values()) {
    for (const [index, rows] of pages.older.entries()) {
      for (const row of rows) places.set(`${table.name}#${anchors.get(row) ?? ''}`, index + 1);
    }
  }
  return places;
});

/** Where a row of a content file stands: the page of its table, and its anchor there. */
export function rowAddress(site: BuiltSite, profile: string, file: string, line: number): string {
  const anchor = rowAnchor(file, line);
  const older = olderPages(site, profile).get(`${dataName(file)}#${anchor}`);
  return `${site.urls.rows(profile, file, older)}#${anchor}`;
}
