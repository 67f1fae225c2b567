import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

const HEADER_BYTES = 48;
/** Where the header says how long the file is, how many tables there are, and how long they are when compressed. */
const LENGTH_AT = 8;
const TABLES_AT = 12;
const COMPRESSED_AT = 20;
/** Places of what may follow the tables: it is left out. */
const EXTRAS = [28, 40];
/** Tables by their number in the format's list: an outline and its index are rearranged unless they say that they are not. */
const REARRANGED = [10, 11];

/** The most bytes of a part of a Brotli stream whose length is written in four nibbles. */
const MOST_STORED = 1 << 16;
/** An empty last part. */
const END = Buffer.from([3]);

/** Where a number of the directory ends: seven bits a byte, all but the last marked. */
function afterNumber(font: Buffer, at: number): number {
  let end = at;
  while (font[end]! & 0x80) end += 1;
  return end + 1;
}

/** Where the directory of tables ends. Source: WOFF File Format 2.0, section 4.2. */
function directoryEnd(font: Buffer): number {
  let at = HEADER_BYTES;
  for (let left = font.readUInt16BE(TABLES_AT); left > 0; left -= 1) {
    const flags = font[at]!;
    const [table, version] = [flags & 0x3f, flags >> 6];
    at = afterNumber(font, at + 1 + (table === 0x3f ? 4 : 0));
    const rearranged = REARRANGED.includes(table) ? version === 0 : version !== 0;
    if (rearranged) at = afterNumber(font, at);
  }
  return at;
}

/** Bytes as a Brotli stream that holds them as they are. Source: RFC 7932, section 9.2. */
function stored(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += MOST_STORED) {
    const part = bytes.subarray(at, at + MOST_STORED);
    // Not the last, four nibbles of length, stored; the first part says the width of the window before.
    const head = (((part.length - 1) << 3) | (1 << 19)) << (at === 0 ? 1 : 0);
    parts.push(Buffer.from([head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff]), part);
  }
  return Buffer.concat([...parts, END]);
}

/**
 * The same WOFF2 font with its tables stored instead of compressed: what opens fonts inflates them in JavaScript, which takes most of
 * the time that a page's or a card's letters take. Other formats come back as they are.
 */
export function storedWoff2(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOF2') return font;
  const start = directoryEnd(font);
  const end = start + font.readUInt32BE(COMPRESSED_AT);
  const tables = stored(brotliDecompressSync(font.subarray(start, end)));
  const head = Buffer.from(font.subarray(0, start));
  head.writeUInt32BE(start + tables.length, LENGTH_AT);
  head.writeUInt32BE(tables.length, COMPRESSED_AT);
  for (const at of EXTRAS) head.fill(0, at, at + (at === 28 ? 12 : 8));
  return Buffer.concat([head, tables]);
}

/** Opens a font file. Throws where it is none. */
export function openFont(file: string): Font {
  return create(storedWoff2(readFileSync(file))) as Font;
}
