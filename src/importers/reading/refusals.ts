import type { Problem } from '#problems/problem.ts';
import { firstBytes, type ByteSource } from './byte-source.ts';
import { CsvFault } from './csv-records.ts';
import { likelyEncoding, NotText } from './decoded-text.ts';
import { ArchiveFault } from './zip-entries.ts';

/** Something that can't be opened; `what` names it among what was left in a folder. */
export interface Refusal {
  code: Problem['code'];
  line: number;
  what: string;
  message: string;
  hint: string;
}

export function tooLarge(size: number, largest: number): Refusal {
  return {
    code: 'file-encoding',
    line: 0,
    what: 'larger than what can be read',
    message: `This file has ${Math.round(size / 1e6)} MB, more than the ${largest / 1e6} MB that can be read of its kind`,
    hint: 'Export a shorter stretch of time, or split the file.',
  };
}

const hasNulls = (bytes: ByteSource) => firstBytes(bytes, 1_000_000).includes(0);

/** What an error of opening means for people; an error of ours is thrown on. */
export function refusalOf(
  error: unknown,
  bytes: ByteSource,
  { encoding }: { encoding: string | null },
): Refusal {
  if (error instanceof CsvFault) {
    return {
      code: 'csv-syntax',
      line: error.line,
      what: 'no table that can be read',
      message: error.message,
      hint: 'Open it in a spreadsheet and export it as CSV again.',
    };
  }
  if (error instanceof ArchiveFault) {
    const { message, hint } = error;
    return { code: 'file-encoding', line: 0, what: message, message, hint };
  }
  if (!(error instanceof NotText)) throw error;
  const isDamaged = error.isDamaged || (encoding === null && hasNulls(bytes));
  if (isDamaged) {
    return {
      code: 'file-encoding',
      line: 0,
      what: 'damaged text',
      message: 'This file holds pieces of two encodings: a spreadsheet has saved it so',
      hint: 'Download it again, and import the file as it comes, without opening it in between.',
    };
  }
  return {
    code: 'file-encoding',
    line: 0,
    what: 'no text',
    message:
      encoding === null
        ? 'This file is neither UTF-8 nor UTF-16 text'
        : `This file is not ${encoding} text`,
    hint: `Name its encoding with --encoding, for instance --encoding ${likelyEncoding(bytes)}, or save it as UTF-8.`,
  };
}
