import type { Problem } from '#problems/problem.ts';
import type { Opened } from './opened.ts';

/** True for a file of which each line is one quoted field that holds the whole line: a spreadsheet opened it with the wrong separator and saved it. */
export function isWholeLineQuoted({ table }: Opened): boolean {
  const rows = table?.head.slice(0, 10) ?? [];
  return (
    rows.length > 1 &&
    rows.every(({ cells }) => cells.slice(1).every((cell) => cell === '')) &&
    rows.filter(({ cells }) => /^[^",]+,"?[^,]+,?/.test(cells[0] ?? '')).length >= rows.length - 1
  );
}

export function wrappedProblem({ file }: Opened): Problem {
  return {
    file,
    line: 1,
    column: 0,
    severity: 'error',
    code: 'csv-syntax',
    message: 'Every line of this file is one quoted cell: a spreadsheet has saved it so',
    hint: 'Download it again, and import the file as it comes, without opening it in between.',
  };
}
