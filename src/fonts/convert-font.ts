import { convert } from 'fontverter';
import pLimit from 'p-limit';
import subset, { type SubsetOptions } from 'subset-font';

// What unpacks WOFF2 hands out memory that its next call writes over: one font at a time.
const inTurn = pLimit(1);

/** A font as TrueType or OpenType, whatever it is packed in. */
export function unpackFont(font: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  return inTurn(() => convert(font, 'truetype'));
}

/** A font cut down to the characters of a text. */
export function subsetFont(
  font: Uint8Array,
  text: string,
  options: SubsetOptions,
): Promise<Buffer> {
  return inTurn(() => subset(font, text, options));
}
