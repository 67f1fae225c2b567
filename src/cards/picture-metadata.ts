import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { CardSize } from './sizes.ts';
import type { ImageFormat } from './image-format.ts';

/** What a picture says of itself to whoever gets a copy of it. */
export interface PictureClaim {
  /** Its file below the site's folder. */
  file: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** The page that says more; an address without a host where the site has none yet. */
  page: string;
  /** ISO 8601; null where it speaks of no day. */
  asOf: string | null;
  measures: readonly { id: string; value: number }[];
  /** The ids of the testimonials whose words it shows. */
  quotes: readonly string[];
}

/** Our own names, beside those of Dublin Core. */
const NAMESPACE = 'urn:plaudit:card:1';

/**
 * The claim as XMP (ISO 16684-1): title and description where programs look for them, the rest under our own names. `sha256` is that
 * of the picture's own data, without any metadata, so that words cannot be moved to another picture unseen.
 */
export function toXmp({ file, alt, page, asOf, measures, quotes }: PictureClaim, sha256: string) {
  const own = (name: string, text: string) => x(`plaudit:${name}`, text);
  const bag = (name: string, items: readonly (readonly [string, string])[]) =>
    items.length === 0
      ? []
      : [
          x(`plaudit:${name}`, [
            x(
              'rdf:Bag',
              items.map(([id, value]) => x('rdf:li', value === '' ? id : `${id} = ${value}`)),
            ),
          ]),
        ];
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      x(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          'xmlns:plaudit': NAMESPACE,
        },
        [
          x('xmp:CreatorTool', 'Plaudit'),
          x('dc:description', [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, alt)])]),
          x('dc:source', page),
          own('file', file),
          ...(asOf === null ? [] : [own('asOf', asOf)]),
          ...bag(
            'measures',
            measures.map(({ id, value }) => [id, String(value)] as const),
          ),
          ...bag(
            'quotes',
            quotes.map((id) => [id, ''] as const),
          ),
          own('sha256', sha256),
        ],
      ),
    ]),
  ]);
  return toXml(packet);
}

/** A picture with its claim in it; AVIF has no place for it that costs nothing, and stays as it is. */
export function withClaim(
  picture: Buffer,
  format: ImageFormat,
  size: Pick<CardSize, 'width' | 'height'>,
  claim: PictureClaim,
): Buffer {
  if (format === 'png') return pngWith(picture, claim);
  return format === 'webp' ? webpWith(picture, size, claim) : picture;
}

interface Chunk {
  type: string;
  /** With its length, type and whatever follows the data. */
  whole: Buffer;
  data: Buffer;
}

/** PNG 3, § 5.3 */
function pngChunks(picture: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < picture.length;) {
    const length = picture.readUInt32BE(at);
    const end = at + 12 + length;
    chunks.push({
      type: picture.toString('latin1', at + 4, at + 8),
      whole: picture.subarray(at, end),
      data: picture.subarray(at + 8, end - 4),
    });
    at = end;
  }
  return chunks;
}

/** The chunks that decide the pixels. */
const PNG_PICTURE = ['IHDR', 'PLTE', 'tRNS', 'IDAT'];
const WEBP_PICTURE = ['ALPH', 'VP8 ', 'VP8L'];

const hashOf = (chunks: readonly Chunk[], isPicture: (type: string) => boolean): string => {
  const hash = createHash('sha256');
  for (const { type, data } of chunks) if (isPicture(type)) hash.update(data);
  return hash.digest('hex');
};

/** XMP is an iTXt chunk of that name, before the picture's data: XMP specification, part 3, § 1.1.5. */
function pngWith(picture: Buffer, claim: PictureClaim): Buffer {
  const chunks = pngChunks(picture);
  const sha256 = hashOf(chunks, (type) => PNG_PICTURE.includes(type));
  const text = Buffer.concat([
    Buffer.from('iTXtXML:com.adobe.xmp\0\0\0\0\0', 'latin1'),
    Buffer.from(toXmp(claim, sha256)),
  ]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(text.length - 4, 0);
  ends.writeUInt32BE(crc32(text), 4);
  const [header, ...rest] = chunks.map(({ whole }) => whole);
  return Buffer.concat([
    picture.subarray(0, 8),
    header!,
    ends.subarray(0, 4),
    text,
    ends.subarray(4),
    ...rest,
  ]);
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpChunks(picture: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= picture.length;) {
    const length = picture.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    chunks.push({
      type: picture.toString('latin1', at, at + 4),
      whole: picture.subarray(at, end),
      data: picture.subarray(at + 8, at + 8 + length),
    });
    at = end;
  }
  return chunks;
}

function riff(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

const HAS_XMP = 0x04;

function webpWith(
  picture: Buffer,
  { width, height }: Pick<CardSize, 'width' | 'height'>,
  claim: PictureClaim,
): Buffer {
  const chunks = webpChunks(picture);
  const sha256 = hashOf(chunks, (type) => WEBP_PICTURE.includes(type));
  const extended = Buffer.from(
    chunks.find(({ type }) => type === 'VP8X')?.data ?? Buffer.alloc(10),
  );
  extended[0] = extended[0]! | HAS_XMP;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riff('VP8X', extended),
    ...chunks.filter(({ type }) => type !== 'VP8X').map(({ whole }) => whole),
    riff('XMP ', Buffer.from(toXmp(claim, sha256))),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
