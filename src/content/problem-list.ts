import type { Problem } from '#problems/problem.ts';

/** Of one file: more than anybody mends before looking again. */
export const MOST_PROBLEMS = 200;

/** What was found so far. The problems of a file beyond the first ones are only counted. */
export interface ProblemList {
  add(problems: Iterable<Problem>): void;
  /** Whether a file has so many that looking on would tell nothing new. */
  isFull(file: string): boolean;
  hasErrors(file: string): boolean;
  /** All that are listed, and one for each file of which some are not. */
  all(): Problem[];
}

/** Longer words would fill the terminal: somebody's whole file can stand where a name is expected. */
const clip = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

export function problemList(): ProblemList {
  const listed: Problem[] = [];
  const counts = new Map<string, { listed: number; errors: number; warnings: number }>();
  return {
    add(problems) {
      for (const problem of problems) {
        const count = counts.get(problem.file) ?? { listed: 0, errors: 0, warnings: 0 };
        counts.set(problem.file, count);
        if (count.listed < MOST_PROBLEMS) {
          count.listed += 1;
          const { message, hint } = problem;
          listed.push({ ...problem, message: clip(message, 400), hint: clip(hint, 600) });
        } else if (problem.severity === 'error') count.errors += 1;
        else count.warnings += 1;
      }
    },
    isFull: (file) => (counts.get(file)?.listed ?? 0) >= MOST_PROBLEMS,
    hasErrors: (file) =>
      listed.some((problem) => problem.file === file && problem.severity === 'error'),
    all: () => [
      ...listed,
      ...Array.from(counts).flatMap(([file, { errors, warnings }]): Problem[] =>
        errors + warnings === 0
          ? []
          : [
              {
                file,
                line: 0,
                column: 0,
                severity: errors > 0 ? 'error' : 'warning',
                code: 'problems-omitted',
                message: `This file has more problems than the ${MOST_PROBLEMS} that are listed`,
                hint: 'Mend these first, then check again.',
              },
            ],
      ),
    ],
  };
}
