import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '#problems/problem.ts';

/** A place in a file: both 1-based, the column in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** The text of one content file, and where each of its lines begins. */
export interface SourceText {
  /** Below the content folder, with forward slashes. */
  file: string;
  text: string;
  placeAt(offset: number): Place;
}

/** Nothing that people write by hand comes near it; ten years of daily rows are a hundredth. */
export const LARGEST_FILE = 20_000_000;

export function sourceText(file: string, text: string): SourceText {
  let starts: number[] | undefined;
  const startsOf = (): number[] => {
    if (starts) return starts;
    starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    return starts;
  };
  return {
    file,
    text,
    placeAt(offset) {
      const lines = startsOf();
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lines[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - lines[low]! + 1 };
    },
  };
}

/** Reads a text file strictly as UTF-8; a mark at its beginning (BOM) is passed over. */
export async function readSource(
  root: string,
  file: string,
): Promise<{ source: SourceText | null; problems: Problem[] }> {
  const absolute = path.join(root, file);
  const problem = (code: Problem['code'], message: string, hint: string) => ({
    source: null,
    problems: [{ file, line: 0, column: 0, severity: 'error' as const, code, message, hint }],
  });
  const { size } = await stat(absolute);
  if (size > LARGEST_FILE) {
    return problem(
      'file-encoding',
      `This file has ${Math.round(size / 1_000_000)} MB, more than the ${LARGEST_FILE / 1_000_000} MB that a content file may have`,
      'Split it, or keep only the rows that the site needs.',
    );
  }
  const bytes = await readFile(absolute);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { source: sourceText(file, text), problems: [] };
  } catch {
    // Said below: a null character and a byte that is no UTF-8 have the same cause.
  }
  return problem(
    'file-encoding',
    'This file is not UTF-8 text',
    'Save it as UTF-8; for a platform’s own export use: npm run import.',
  );
}
