import type { SuggestedColumns } from './reading/suggested-columns.ts';

/** One answer, in the words of the command line that give it. */
export interface Answer {
  words: readonly string[];
  /** What is meant by it. */
  meaning: string;
}

/** What no file tells and only its owner can: asked for on a terminal, told by words of the command in a script. */
export interface Question {
  about: 'platform' | 'columns' | 'meaning' | 'rows' | 'per-day' | 'dates' | 'numbers';
  /** As reports show it. */
  file: string;
  /** As a sentence without a full stop. */
  asks: string;
  /** The likeliest first; empty where it has to be typed. */
  answers: readonly Answer[];
  /** The option that a word of the user’s own is given to, where none of the answers may fit. */
  own?: string;
  /** What each column may be, where that is asked. */
  columns?: SuggestedColumns;
}

/** Which mark is the decimal one. */
export const decimalAnswers: readonly Answer[] = [
  { words: ['--decimal', '.'], meaning: 'a point is the decimal mark' },
  { words: ['--decimal', ','], meaning: 'a comma is the decimal mark' },
];

/** `--map` for a column, as words of the command line. */
export const mapWords = (name: string, target: string): string[] => ['--map', `${name}=${target}`];

/** Words as a shell takes them, those with spaces or marks in quotes. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) =>
      /^[\w@%+=:,./~^-]+$/.test(word) ? word : `"${word.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`,
    )
    .join(' ');
}
