import type { Problem } from '#problems/problem.ts';
import type { Question } from '../question.ts';
import type { Skipped, SkipReason } from './skipped.ts';

/** Rows of one reason beyond so many are counted, not listed one by one. */
const MOST_LISTED = 5000;

/** What is found out on the way through one table. */
export interface TableReport {
  file: string;
  skipped: Skipped[];
  unused: { name: string; why: string | null }[];
  problems: Problem[];
  notes: string[];
  /** What problems of it ask, with the answers. */
  questions: Question[];
  skip(line: number, reason: SkipReason, detail: string, onlyCell?: true): void;
  refuse(
    line: number,
    code: Problem['code'],
    message: string,
    hint: string,
    question?: Omit<Question, 'file' | 'asks'>,
  ): void;
  /** True where something was said of a line. */
  hasSaid(line: number): boolean;
  /** To be called once, after the last row: says how many more were skipped than are listed. */
  close(): void;
}

export function tableReport(file: string): TableReport {
  const counts = new Map<SkipReason, number>();
  const said = new Set<number>();
  const report: TableReport = {
    file,
    skipped: [],
    unused: [],
    problems: [],
    notes: [],
    questions: [],
    skip(line, reason, detail, onlyCell) {
      const count = (counts.get(reason) ?? 0) + 1;
      counts.set(reason, count);
      if (count > MOST_LISTED) return;
      said.add(line);
      report.skipped.push({ file, line, reason, detail, ...(onlyCell && { onlyCell }) });
    },
    hasSaid: (line) => said.has(line),
    refuse(line, code, message, hint, question) {
      if (question) report.questions.push({ file, asks: message, ...question });
      report.problems.push({ file, line, column: 0, severity: 'error', code, message, hint });
    },
    close() {
      for (const [reason, count] of counts) {
        if (count <= MOST_LISTED) continue;
        const detail = `${count - MOST_LISTED} more rows`;
        report.skipped.push({ file, line: 0, reason, detail });
      }
    },
  };
  return report;
}
