import type { Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import type { MetricColumn } from './metric-columns.ts';
import type { Question } from './question.ts';
import type { Opened } from './reading/opened.ts';
import type { Skipped } from './reading/skipped.ts';

/**
 * What a column of an export can be: one of `metrics/<platform>.csv`, the date, or `change`, by how much the followers changed in that
 * stretch of time (it can be negative, and becomes a count only from one known count on).
 */
export type Target = MetricColumn | 'date' | 'change';

/** What the user said about the files. */
export interface ImportOptions {
  /** The time zone in which moments become days: an IANA name. */
  timeZone: string;
  /** Nothing of a later day is taken. */
  today: Day;
  /** The user's own mapping: a column's name to what it is; null leaves the column out. */
  map: ReadonlyMap<string, Target | null>;
  /** For files without a header: what each column is; null leaves it out. Empty where there is a header. */
  columns: readonly (Target | null)[];
  /** Only these are wanted: a question about another column need not be asked. Empty where all are. */
  only: readonly MetricColumn[];
  /** How dates are written, such as `dd/MM/yyyy`; null where it is found out. */
  dateFormat: string | null;
  /** For dates without a year: that of the oldest day of each file. */
  year: number | null;
  /** The day on which the export was made, where the user said it. */
  observed: Day | null;
  /** The decimal mark; null where it is found out. */
  decimal: ',' | '.' | null;
  /** Only rows in which these columns have these values. */
  where: readonly { column: string; value: string }[];
  /** Of several rows a day, for what happens in a stretch of time: whether they are added, or the last one holds. */
  perDay: 'sum' | 'last' | null;
  /** What would be left out as suspicious, and is taken all the same. */
  accept: readonly Suspicion[];
}

export const suspicions = ['order', 'zeros'] as const;
export type Suspicion = (typeof suspicions)[number];

/** For tests and for callers that were told nothing; `today` always comes from the edge. */
export const defaultOptions: Omit<ImportOptions, 'today'> = {
  timeZone: 'UTC',
  map: new Map(),
  columns: [],
  only: [],
  dateFormat: null,
  year: null,
  observed: null,
  decimal: null,
  where: [],
  perDay: null,
  accept: [],
};

/** Where a row of an export stands; line 0 is the file as a whole. `file` is that of an `Opened`. */
export interface ExportPlace {
  file: string;
  line: number;
}

export type MetricValues = Partial<Record<MetricColumn, number>>;

/** What an export says about one day. A column that is absent is not known. */
export interface ImportedRow {
  date: Day;
  values: MetricValues;
  /** By how much the followers changed, where the export tells that instead of a count. Can be negative. */
  change?: number;
  from: ExportPlace;
  /** Where else it comes from, where several files tell something of its day. */
  also?: readonly ExportPlace[];
}

/** One post of an export. */
export interface ImportedPost {
  /** What the platform calls it. */
  id: string;
  /** ISO 8601 in UTC; the day alone where the export tells no time of day. */
  time: string;
  /** Its day in the time zone of the site. */
  date: Day;
  url?: string;
  /** What it is called, or how its text begins. */
  title?: string;
  /** What it had collected when it was exported. */
  values: MetricValues;
  from: ExportPlace;
}

/** A stretch of days of which a file holds every post, both days inclusive, in UTC. */
export interface Window {
  file: string;
  from: Day;
  to: Day;
}

/** Which column of the export became what. Followers and following are states, all others happen in a stretch of time. */
export interface TakenColumn {
  /** As the export names it. */
  name: string;
  target: MetricColumn | 'change';
}

/** Rows for `metrics/<platform>.csv`. */
export interface MetricsImport {
  kind: 'metrics';
  /** Null where the export does not tell. */
  platform: string | null;
  /** Ascending, one a day: formats settle what several rows of one day mean (`reading/readings.ts` helps). */
  rows: readonly ImportedRow[];
  /** What one row's counts stand for. */
  cadence: Cadence;
  columns: readonly TakenColumn[];
}

/** Posts for `posts/<platform>.csv`. Their sums by day go to `metrics/<platform>.csv`: the core makes them. */
export interface PostsImport {
  kind: 'posts';
  platform: string | null;
  /** As they stand in the files: the core counts a post that comes twice once. */
  posts: readonly ImportedPost[];
  /** Where every file tells its window, a day in it without a post has none; empty where that is not known. */
  windows: readonly Window[];
  columns: readonly TakenColumn[];
}

/** Shares from 0 to 1 for `audience.yaml`, under the keys of its schema. */
export interface AudienceImport {
  kind: 'audience';
  platform: string | null;
  date: Day;
  /** How many people it speaks of, where the export tells. */
  size?: number;
  shares: Partial<Record<'country' | 'age' | 'gender' | 'language', Record<string, number>>>;
  from: ExportPlace;
}

export type Import = MetricsImport | PostsImport | AudienceImport;

/** What a format makes of its files. */
export interface FormatResult {
  /** Several tables or blocks in one file are several imports; none ever overwrites another. */
  imports: readonly Import[];
  /** How many rows of data there were. */
  rowsRead: number;
  skipped: readonly Skipped[];
  /** Columns that were not taken over, by file, each with the reason where there is a particular one. */
  unused: readonly { file: string; columns: readonly { name: string; why: string | null }[] }[];
  /** With an error among them nothing is written. */
  problems: readonly Problem[];
  /** What its problems ask, where the answers are known. */
  questions?: readonly Question[];
  /** What is worth knowing and stops nothing, each a sentence with its full stop. */
  notes: readonly string[];
  /** For `metrics/<platform>.yaml`: who counted, and what a reader should know. */
  origin: { source: string; notes?: string };
}

/**
 * One kind of export. A new platform is one file in `formats/` that exports one of these (and nothing else at run time), a line in
 * `registry.ts`, and a folder `tests/fixtures/importers/<id>/` of invented files with what they mean. The suite
 * `tests/contracts/formats.test.ts` runs on every format:
 *
 * - `detect` looks at what a file holds (header names, JSON keys), never at its name alone, and never throws: a renamed file is still
 *   known. Of formats that are equally sure the first of the registry has the file. The user's own words about columns (`--map`, `--columns`) go past every
 *   format to `columns`.
 * - `read` gets all files of the import that are its own, in any order, and the result does not depend on that order, nor on a file given
 *   twice. It throws nothing: what is wrong is a problem with file, line and what to do instead. It reads no disk and no clock.
 * - A row that can't be read is skipped with its line and a reason; a value that is not known is absent, never 0.
 * - Right, or not at all: where the file leaves two meanings open, a problem asks for the option that settles it.
 * - `table.records` can be gone through as often as wanted, and must not be kept whole: it can be 200 MB.
 *
 * What formats share stands in `reading/`: `blocks.ts` (several tables in one file), `read-columns.ts` (header names to cells, numbers and
 * dates of each row), `read-dates.ts`, `read-numbers.ts`, `readings.ts` (one row a day), `skipped.ts`.
 */
export interface Format {
  /** As in `--importer <id>`. */
  id: string;
  /** What people call the export. */
  name: string;
  /** What its files look like, for the documentation. */
  files: string;
  /** Every column of `metrics/<platform>.csv` that it can fill, by platform; empty where the files themselves decide. */
  fills: Readonly<Record<string, readonly MetricColumn[]>>;
  /** From 0 (not mine) to 1 (certainly mine). */
  detect(opened: Opened): number;
  read(opened: readonly Opened[], options: ImportOptions): FormatResult;
}
