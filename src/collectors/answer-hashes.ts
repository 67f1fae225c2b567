import { isMap, isScalar, parseDocument } from 'yaml';
import type { Day } from '#model/day.ts';

/**
 * Writes what was answered on a day into the text of `metrics/<platform>.yaml`: `collected: {<day>: <hash>}`. Everything else stays byte
 * for byte. Null where the text is no block of keys, so that nothing can be added to it.
 */
export function noteAnswer(text: string, day: Day, hash: string): string | null {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return null;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const known = contents.get('collected', true);
  if (known === undefined) {
    const gap = text.endsWith('\n') ? '' : end;
    return `${text}${gap}collected:${end}  ${day}: ${hash}${end}`;
  }
  if (!isMap(known) || known.flow || known.items.length === 0) return null;
  const own = known.items.find(({ key }) => String(key) === day);
  if (own) {
    if (!isScalar(own.value) || !own.value.range) return null;
    const [from, to] = own.value.range;
    return text.slice(0, from) + hash + text.slice(to);
  }
  const last = known.items.at(-1)!;
  if (!isScalar(last.key) || !last.key.range || !isScalar(last.value) || !last.value.range) {
    return null;
  }
  const lineStart = text.lastIndexOf('\n', last.key.range[0]) + 1;
  const indent = text.slice(lineStart, last.key.range[0]);
  const found = text.indexOf('\n', last.value.range[1]);
  const lineEnd = found < 0 ? text.length : found;
  const cut = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return `${text.slice(0, cut)}${end}${indent}${day}: ${hash}${text.slice(cut)}`;
}
