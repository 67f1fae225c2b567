import type { KnownMeasure } from '#model/measure.ts';
import { formatBounds } from '#words/measure-format.ts';
import type { Said } from '#words/said.ts';
import type { Words } from '#words/words.ts';

/** What a share was counted from, where it is so many of so many. */
function countedFrom({ caveat }: KnownMeasure): { part: number; whole: number } | null {
  if (caveat?.key !== 'measures.caveat.share') return null;
  const { part, whole } = caveat.args as { part: number; whole: number };
  return { part, whole };
}

/** How sure a number is: `25 of 28` beside a full count, else the bounds that an estimate or a rounded count leaves. */
export function certaintyOf(measure: KnownMeasure, words: Words): Said | null {
  const counted = countedFrom(measure);
  if (counted) return words.say('chapters.part-of', counted);
  return formatBounds(measure, words)?.said ?? null;
}

/** What else a careful reader should know, where it is not said by `certaintyOf`. */
export function caveatOf(measure: KnownMeasure, words: Words): Said | null {
  const { caveat } = measure;
  return caveat === undefined || countedFrom(measure) ? null : words.say(caveat);
}
