import { isKnown, type Measure } from '#model/measure.ts';
import { formatNumber } from '#words/measure-format.ts';

const kinds = [
  ['business.ratings-insiders', 'by employees, family or investors'],
  ['business.ratings-rewarded', 'with something given for it'],
] as const;

/** Whose ratings a mean rests on besides those of people who owe nothing: a reader must know it to weigh the figure. */
export function ratingTies(measures: ReadonlyMap<string, Measure>, locale: string): string[] {
  return kinds.flatMap(([id, words]) => {
    const measure = measures.get(id);
    return isKnown(measure) && measure.value > 0
      ? [`${formatNumber(measure.value, locale)} ${words}`]
      : [];
  });
}
