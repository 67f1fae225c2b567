import { isKnown, type Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

const kinds = [
  ['business.ratings-insiders', 'widgets.ratings-insiders'],
  ['business.ratings-rewarded', 'widgets.ratings-rewarded'],
] as const;

/** Whose ratings a mean rests on besides those of people who owe nothing: a reader must know it to weigh the figure. */
export function ratingTies(measures: ReadonlyMap<string, Measure>): Message[] {
  return kinds.flatMap(([id, key]) => {
    const measure = measures.get(id);
    return isKnown(measure) && measure.value > 0
      ? [message(key, { count: { value: measure.value, measure: id } })]
      : [];
  });
}
