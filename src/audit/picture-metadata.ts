import { createHash } from 'node:crypto';
import { elementsIn, readHtml, textOf } from './html.ts';

/** What a picture says of itself, as it was read out of its file. */
export interface ReadClaim {
  file: string;
  alt: string;
  page: string;
  asOf: string | null;
  measures: readonly { id: string; value: number }[];
  quotes: readonly string[];
  /** What it says that its own data's hash is, and what that is. */
  said: string;
  sha256: string;
}

/** Parts of a file: a picture's own data, and its XMP. */
interface Parts {
  picture: Buffer[];
  xmp: string | null;
}

const XMP_KEYWORD = 'XML:com.adobe.xmp\0';

function partsOfPng(bytes: Buffer): Parts {
  const parts: Parts = { picture: [], xmp: null };
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:IHDR|PLTE|tRNS|IDAT)$/.test(type)) parts.picture.push(data);
    // Keyword, two bytes for compression, then language and translated keyword, both empty.
    if (type === 'iTXt' && data.toString('latin1', 0, XMP_KEYWORD.length) === XMP_KEYWORD)
      parts.xmp = data.subarray(XMP_KEYWORD.length + 4).toString();
    at += length + 12;
  }
  return parts;
}

function partsOfWebp(bytes: Buffer): Parts {
  const parts: Parts = { picture: [], xmp: null };
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:ALPH|VP8[ L])$/.test(type)) parts.picture.push(data);
    if (type === 'XMP ') parts.xmp = data.toString();
    at += 8 + length + (length % 2);
  }
  return parts;
}

/** The claim in a PNG or WebP; null where it carries none. */
export function readClaim(bytes: Buffer): ReadClaim | null {
  const isPng = bytes.readUInt32BE(0) === 0x89504e47;
  const { picture, xmp } = isPng ? partsOfPng(bytes) : partsOfWebp(bytes);
  if (xmp === null) return null;
  // Tags with a prefix are names like any other here, and none of them is empty.
  const elements = [...elementsIn(readHtml(xmp))];
  const within = (name: string) => elements.find(({ tagName }) => tagName === name);
  const text = (name: string): string => textOf(within(name)?.childNodes ?? []);
  const items = (name: string): string[] =>
    [...elementsIn(within(name)?.childNodes ?? [])]
      .filter(({ tagName }) => tagName === 'rdf:li')
      .map(({ childNodes }) => textOf(childNodes));
  const hash = createHash('sha256');
  for (const part of picture) hash.update(part);
  return {
    file: text('plaudit:file'),
    alt: text('dc:description'),
    page: text('dc:source'),
    asOf: text('plaudit:asof') || null,
    measures: items('plaudit:measures').map((item) => {
      const [id = '', value = ''] = item.split(' = ');
      return { id, value: Number(value) };
    }),
    quotes: items('plaudit:quotes'),
    said: text('plaudit:sha256'),
    sha256: hash.digest('hex'),
  };
}
