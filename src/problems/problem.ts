import type { ProblemCode } from './codes.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong in one place of a user's file, and what to write instead. */
export interface Problem {
  /** Path below the content folder (or of the imported file), with forward slashes. */
  file: string;
  /** 1-based; 0 where the problem is about the file as a whole, such as a file that is missing. */
  line: number;
  /** 1-based, in UTF-16 code units; 0 where unknown. */
  column: number;
  severity: Severity;
  code: ProblemCode;
  /** What is wrong, as one sentence. */
  message: string;
  /** What to do about it, as one sentence. */
  hint: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** By file, then by place: the order in which they are shown. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  );
}
