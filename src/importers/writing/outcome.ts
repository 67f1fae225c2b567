import type { Problem } from '#problems/problem.ts';
import type { FormatResult } from '../format.ts';
import type { Question } from '../question.ts';
import type { LeftFile } from '../reading/open-files.ts';
import type { Conflict, Merged, Preference } from './merge.ts';
import type { PostsOutcome } from './plan-posts.ts';
import type { Skipped } from '../reading/skipped.ts';

/** What an import did to one platform's file. */
export interface TableOutcome {
  platform: string;
  /** `metrics/<platform>.csv`, as reports show it. */
  file: string;
  days: Merged['days'];
  /** All that the file and the export disagree about, resolved or not. */
  conflicts: readonly Conflict[];
  /** The stretch of days that the export speaks of. */
  period: { from: string; to: string };
  columns: readonly string[];
  /** What came of its single posts; null where the export has none. */
  posts: PostsOutcome | null;
}

/** Everything there is to say about one import. */
export interface ImportOutcome {
  /** The names of the formats; null where none knows the files. */
  importer: string | null;
  files: readonly string[];
  rowsRead: number;
  tables: readonly TableOutcome[];
  /** Files of a folder or a zip that hold nothing to import, with what they are. */
  left: readonly LeftFile[];
  skipped: readonly Skipped[];
  unused: FormatResult['unused'];
  prefer: Preference | null;
  /** What is worth knowing and stops nothing. */
  notes: readonly string[];
  problems: readonly Problem[];
  /** What the problems ask, with the words of the command that answer. */
  questions: readonly Question[];
  /** The files that were written, or would have been: as reports show them. */
  written: readonly string[];
  dryRun: boolean;
}
