type Measure = (text: string, size: number, face: 'sans' | 'display' | 'mono') => number;

/** The largest of the sizes (descending, in pixels) at which a line fits into a width; the smallest where none does. */
export function fitLine(
  text: string,
  width: number,
  sizes: readonly number[],
  face: 'sans' | 'display' | 'mono',
  measure: Measure,
): number {
  return sizes.find((size) => measure(text, size, face) <= width) ?? sizes.at(-1)!;
}

/** A text cut at a word so that it fits into a width, with an ellipsis. */
export function clampLine(
  text: string,
  width: number,
  size: number,
  face: 'sans' | 'display' | 'mono',
  measure: Measure,
): string {
  if (measure(text, size, face) <= width) return text;
  const words = wordsOf(text);
  while (words.length > 1) {
    words.pop();
    const cut = `${words
      .join('')
      .trimEnd()
      .replace(/[,;:.–—-]$/, '')}…`;
    if (measure(cut, size, face) <= width) return cut;
  }
  return `${[...new Intl.Segmenter().segment(text)]
    .slice(0, Math.max(1, Math.floor(width / size)))
    .map(({ segment }) => segment)
    .join('')}…`;
}

const wordsOf = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );

/**
 * A text in one or two lines of about the same width, so that no word is left alone; cut at a word with an ellipsis where two
 * lines cannot hold it. Widths in pixels.
 */
export function balanceLines(
  text: string,
  width: number,
  size: number,
  face: 'sans' | 'display' | 'mono',
  measure: Measure,
): string[] {
  if (measure(text, size, face) <= width) return [text];
  const words = wordsOf(text);
  let best: { lines: string[]; ragged: number } | null = null;
  for (let index = 1; index < words.length; index += 1) {
    const lines = [words.slice(0, index).join('').trim(), words.slice(index).join('').trim()];
    // A line never begins with what closes the one before.
    if (/^[\p{Pe}\p{Pf}\p{Po}]/u.test(lines[1]!)) continue;
    const widths = lines.map((line) => measure(line, size, face));
    if (Math.max(...widths) > width) continue;
    const ragged = Math.abs(widths[0]! - widths[1]!);
    if (!best || ragged < best.ragged) best = { lines, ragged };
  }
  if (best) return best.lines;
  let first = 1;
  while (
    first < words.length &&
    measure(
      words
        .slice(0, first + 1)
        .join('')
        .trimEnd(),
      size,
      face,
    ) <= width
  )
    first += 1;
  const rest = words.slice(first).join('').trim();
  return [words.slice(0, first).join('').trimEnd(), clampLine(rest, width, size, face, measure)];
}
