import { readFileSync } from 'node:fs';
import path from 'node:path';
import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { sortProblems, type Problem } from './problem.ts';

interface TerminalOptions {
  /** The folder that the problems' files are below: their lines are quoted from there. */
  root: string;
  colour: boolean;
}

/** A quoted line is cut to this many columns around the place. */
const WIDEST = 96;

function readLines(root: string, file: string): string[] {
  try {
    const bytes = readFileSync(path.resolve(root, file));
    // Exports come in UTF-16 too, with the mark that says so.
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8')
      .decode(bytes)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}

/** What a terminal shows in one column each: no tabs, and no control characters, which could move its cursor. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  return text
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
}

/** The line with a caret below the place, as a compiler shows it. */
function quote(line: string, column: number): [string, string] {
  const start = Math.max(0, column - 1 - Math.floor(WIDEST / 2));
  const before = printable(line.slice(start, column - 1));
  const after = printable(line.slice(column - 1, start + WIDEST));
  const lead = start > 0 ? '…' : '';
  const tail = line.length > start + WIDEST ? '…' : '';
  return [lead + before + after + tail, `${' '.repeat(stringWidth(lead + before))}^`];
}

/** The line of a problem with a caret below its place; null where there is none to show. */
export function quoteProblem(
  root: string,
  { file, line, column }: Problem,
): [string, string] | null {
  const text = line > 0 ? readLines(root, file)[line - 1] : undefined;
  return text === undefined || text.trim() === '' ? null : quote(text, Math.max(1, column));
}

/** Every problem, by file and place, with its line quoted, and a count at the end. Ends with a newline. */
export function reportToTerminal(
  problems: readonly Problem[],
  { root, colour }: TerminalOptions,
): string {
  const paint = picocolors.createColors(colour);
  const out: string[] = [];
  let file: string | null = null;
  let lines: string[] = [];
  for (const problem of sortProblems(problems)) {
    if (problem.file !== file) {
      file = problem.file;
      lines = readLines(root, file);
      out.push('', paint.bold(paint.underline(file)));
    }
    const word = problem.severity === 'error' ? paint.red('error') : paint.yellow('warning');
    const at = problem.line > 0 ? `${problem.line}:${Math.max(1, problem.column)}` : '';
    out.push(
      `  ${[at, word, printable(problem.message), paint.dim(problem.code)].filter(Boolean).join('  ')}`,
    );
    const line = problem.line > 0 ? lines[problem.line - 1] : undefined;
    if (line !== undefined && line.trim() !== '') {
      const [quoted, caret] = quote(line, Math.max(1, problem.column));
      const number = String(problem.line);
      const margin = ' '.repeat(number.length);
      out.push(
        `    ${paint.dim(`${number} |`)} ${quoted}`,
        `    ${paint.dim(`${margin} |`)} ${paint.red(caret)}`,
      );
    }
    out.push(`    ${paint.cyan('→')} ${printable(problem.hint)}`);
  }
  out.push('', countProblems(problems, paint), '');
  return out.join('\n');
}

function countProblems(
  problems: readonly Problem[],
  paint: ReturnType<typeof picocolors.createColors>,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const parts = [
    errors > 0 ? paint.red(count(errors, 'error')) : null,
    warnings > 0 ? paint.yellow(count(warnings, 'warning')) : null,
  ].filter((part) => part !== null);
  return `${parts.join(' and ')} in ${count(files, 'file')}`;
}
