import { hasErrors, sortProblems, type Problem } from './problem.ts';

/** For editors and CI: one object, the problems by file and place. Ends with a newline. */
export function reportToJson(problems: readonly Problem[]): string {
  return `${JSON.stringify({ ok: !hasErrors(problems), problems: sortProblems(problems) }, null, 2)}\n`;
}
