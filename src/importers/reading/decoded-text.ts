import { firstBytes, type ByteSource } from './byte-source.ts';

/** The encoding that the first bytes tell of: a byte order mark, or the null bytes of UTF-16 without one. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const nulls = (offset: number) =>
    bytes.filter((byte, index) => index % 2 === offset && byte === 0).length;
  if (nulls(1) > bytes.length / 4) return 'utf-16le';
  if (nulls(0) > bytes.length / 4) return 'utf-16be';
  return 'utf-8';
}

/** True where a label names an encoding that files can have, such as `windows-1252`. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Thrown where bytes are no text of the encoding; caught where the file is opened. */
export class NotText extends Error {
  /** True for text with null bytes in it, which no encoding explains. */
  readonly isDamaged: boolean;
  constructor(isDamaged = false) {
    super();
    this.isDamaged = isDamaged;
  }
}

/** The encoding that text of one byte a letter most likely has: letters of Cyrillic words stand side by side, accents of Latin ones alone. */
export function likelyEncoding(source: ByteSource): string {
  const bytes = firstBytes(source, 100_000);
  let single = 0;
  let side = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0xc0) return;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) side += 1;
    else single += 1;
  });
  return side > single ? 'windows-1251' : 'windows-1252';
}

/**
 * The text of a file, piece by piece: without a byte order mark, every line ending in \n. Throws `NotText`.
 * @param encoding the user's word for it, null where the bytes decide
 */
export function* decodedText(source: ByteSource, encoding: string | null): Iterable<string> {
  const decoder = new TextDecoder(encoding ?? encodingOf(firstBytes(source, 200)), { fatal: true });
  let carried = '';
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new NotText();
    }
  };
  for (const chunk of source.chunks()) {
    const text = carried + decode(chunk);
    // A \r at the end may be the first half of a line's end.
    carried = text.endsWith('\r') ? '\r' : '';
    if (text.includes('\0')) throw new NotText(true);
    yield text.slice(0, text.length - carried.length).replace(/\r\n?/g, '\n');
  }
  yield (carried + decode()).replace(/\r\n?/g, '\n');
}
