import type { Unit } from './measure.ts';

/** A number on its way into words: it keeps what it is, so that it can be marked where it is printed, in every kind of output. */
export interface Figure {
  value: number;
  unit?: Unit;
  /** ISO 4217, for a unit of `money`. */
  currency?: string;
  /** Shown with its sign, also above zero. */
  signed?: boolean;
  /** The id of the measure whose value it is: `following.followers.youtube`. Left out where it is none. */
  measure?: string;
}

/**
 * What is to be said, before any language says it: a key of the catalogue (`src/words/`) and what its message speaks of. Plain data:
 * it goes through JSON unharmed, and two are the same where their JSON is.
 */
export interface Message {
  key: string;
  args?: Readonly<Record<string, MessageArgument>>;
}

/** Text is from the content, and stays as it is in every language. */
export type MessageArgument = string | number | Figure | Message | readonly (string | Message)[];
