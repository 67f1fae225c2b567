/** A change as a sentence of the catalogue tells it: by its kind, with the figures that the kind may need. */
export interface Change {
  change: string;
  from: number;
  to: number;
  times: number;
  share: number;
}

/** Never rounds up to a better word: 1.9 times is `nearly doubled`. */
export function changeOf(from: number, to: number): Change {
  const ratio = from > 0 ? to / from : 0;
  const figures = { from, to, times: Math.floor(ratio), share: Math.abs(ratio - 1) };
  return { change: kindOf(from, to, ratio), ...figures };
}

/** From the greatest ratio down: the word for what is at least so many times as much. */
const words: readonly [least: number, kind: string][] = [
  [3.9, 'nearly-quadrupled'],
  [3.15, 'more-than-tripled'],
  [3, 'tripled'],
  [2.9, 'nearly-tripled'],
  [2.15, 'more-than-doubled'],
  [2, 'doubled'],
  [1.9, 'nearly-doubled'],
];

function kindOf(from: number, to: number, ratio: number): string {
  if (from === to) return 'none';
  if (from <= 0) return to > from ? 'risen-from' : 'fallen-from';
  if (ratio >= 11) return 'fold';
  if (ratio >= 4) return `${ratio % 1 > 0.25 ? 'over-' : ''}fold-${Math.floor(ratio)}`;
  const word = words.find(([least]) => ratio >= least);
  if (word) return word[1];
  if (Math.abs(ratio - 1) < 0.005) return 'hardly';
  if (ratio > 1) return 'grew';
  return ratio <= 0.5 && ratio > 0.46 ? 'halved' : 'fell';
}
