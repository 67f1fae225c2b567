import { plainText, type Said } from '#words/said.ts';

/** Words on their way into a picture: as they are, or with numbers that know what they are. */
export type Label = string | Said;

export function labelText(label: Label): string {
  return typeof label === 'string' ? label : plainText(label);
}

/**
 * A line of a label, from `start` of its text on, with the numbers that stand in it whole. What is no part of the label, such as the
 * dots where it was cut, follows as plain text.
 */
export function lineOf(label: Label, line: string, start: number): Label {
  if (typeof label === 'string') return line;
  const same = sharedLength(labelText(label).slice(start), line);
  const parts: Said[number][] = [];
  let at = 0;
  for (const part of label) {
    const text = typeof part === 'string' ? part : part.text;
    const [from, to] = [Math.max(start, at), Math.min(start + same, at + text.length)];
    const whole = from === at && to === at + text.length;
    if (from < to) parts.push(whole ? part : text.slice(from - at, to - at));
    at += text.length;
  }
  return same < line.length ? [...parts, line.slice(same)] : parts;
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
