import type { Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import type { MetricColumn } from './metric-columns.ts';
import type { Skipped } from './skipped.ts';

/** One file of an export, in memory. */
export interface ExportFile {
  /** Its path, as reports show it. */
  name: string;
  bytes: Uint8Array;
  /** Decoded, without a byte order mark, every line ending in \n. Null where the bytes are no text. */
  text: string | null;
}

/** What the user said about the files. */
export interface ImportOptions {
  /** The time zone in which moments become days: an IANA name. */
  timeZone: string;
  /** The user's own mapping: a column's name to what it is; null leaves the column out. */
  map: ReadonlyMap<string, MetricColumn | 'date' | null>;
  /** For files without a header: what each column is; null leaves it out. Empty where there is a header. */
  columns: readonly (MetricColumn | 'date' | null)[];
  /** How dates are written, such as `dd/MM/yyyy`; null where it is found out. */
  dateFormat: string | null;
  /** The decimal mark; null where it is found out. */
  decimal: ',' | '.' | null;
  /** Only rows in which these columns have these values. */
  where: readonly { column: string; value: string }[];
  /** What would be left out as suspicious, and is taken all the same. */
  accept: readonly Suspicion[];
}

export const suspicions = ['order', 'zeros'] as const;
export type Suspicion = (typeof suspicions)[number];

export const defaultOptions: ImportOptions = {
  timeZone: 'UTC',
  map: new Map(),
  columns: [],
  dateFormat: null,
  decimal: null,
  where: [],
  accept: [],
};

/** Where a row of an export stands; line 0 is the file as a whole. */
export interface ExportPlace {
  file: string;
  line: number;
}

export type MetricValues = Partial<Record<MetricColumn, number>>;

/** What an export says about one day. A column that is absent is not known. */
export interface ImportedRow {
  date: Day;
  values: MetricValues;
  from: ExportPlace;
}

/** One post of an export, with the moment at which it was published. */
export interface ImportedPost {
  /** What the platform calls it. */
  id: string;
  /** ISO 8601, in UTC. */
  time: string;
  /** Its day in the time zone of the site. */
  date: Day;
  url?: string;
  /** What it had collected when it was exported. */
  values: MetricValues;
}

/** Rows for one file of metrics. One export may hold several platforms. */
export interface ImportedTable {
  /** The platform, where the export tells. */
  platform: string | null;
  /** Ascending, one a day. */
  rows: readonly ImportedRow[];
  /** What one row's counts stand for. */
  cadence: Cadence;
  /** The same by post, where the export has single ones with their time. */
  posts?: readonly ImportedPost[];
}

/** What an importer makes of the files. */
export interface Parsed {
  tables: readonly ImportedTable[];
  /** How many rows of data there were. */
  rowsRead: number;
  skipped: readonly Skipped[];
  /** Columns that were not taken over, by file, each with the reason where there is a particular one. */
  unused: readonly { file: string; columns: readonly { name: string; why: string | null }[] }[];
  /** With an error among them nothing is written. */
  problems: readonly Problem[];
  /** For `metrics/<platform>.yaml`: who counted, and what a reader should know. */
  origin: { source: string; notes?: string };
}

/** One kind of export. A new platform is one file with one of these, and a line in registry.ts. */
export interface Importer {
  id: string;
  /** What people call the export. */
  name: string;
  /** What its files look like, for the documentation. */
  files: string;
  /** From 0 (not mine) to 1 (certainly mine). Looks at one file and never throws. */
  detect(file: ExportFile, options: ImportOptions): number;
  /** All files of one import at once, so that what overlaps counts once. Throws nothing: what is wrong is a problem. */
  parse(files: readonly ExportFile[], options: ImportOptions): Parsed;
}
