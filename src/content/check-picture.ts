import path from 'node:path';
import sharp from 'sharp';
import { report, type Reader } from './reader.ts';
import type { Place } from './source-text.ts';
import { nearest } from './validate.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'heif', 'gif'];
/** In pixels: what the largest cameras make. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 50_000_000;
/** How much longer one side may be than the other: a picture is fitted into a square by its shorter side. */
const MOST_STRETCHED = 8;
/** In bytes, once decoded. */
const MOST_MEMORY = 256 * 1024 * 1024;
/** In bytes, for every depth that the formats have. */
const SAMPLE_BYTES: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2 };

interface Refusal {
  message: string;
  hint: string;
}

const smaller = 'Make it smaller: 800 by 800 is plenty.';

/** What keeps a file from being shown as a picture; null where nothing does. Decodes it whole, as the build will. */
async function refuse(absolute: string, file: string): Promise<Refusal | null> {
  const again = 'Save it again as JPEG, PNG, WebP or AVIF.';
  try {
    const picture = sharp(absolute, { limitInputPixels: MOST_PIXELS });
    const { format, width, height, channels, depth } = await picture.metadata();
    if (!FORMATS.includes(format)) {
      return {
        message: `${file} is ${format}, not a photograph’s format`,
        hint: 'Save it as JPEG, PNG, WebP or AVIF.',
      };
    }
    const memory = width * height * channels * (SAMPLE_BYTES[depth] ?? 4);
    const size = `${file} has ${width} by ${height} pixels`;
    if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
      return { message: size, hint: smaller };
    }
    if (memory > MOST_MEMORY) {
      return {
        message: `${size}, which take ${Math.round(memory / 1024 / 1024)} MB to decode`,
        hint: smaller,
      };
    }
    if (Math.max(width, height) > MOST_STRETCHED * Math.min(width, height)) {
      return {
        message: `${size}: one side is more than ${MOST_STRETCHED} times the other`,
        hint: 'Cut out the part that is to be seen; it is shown as a square.',
      };
    }
    await picture
      .rotate()
      .resize(64, 64, { fit: 'cover', position: 'attention' })
      .webp()
      .toBuffer();
    return null;
  } catch (error) {
    const { message } = error as Error;
    return {
      message: /pixel limit/i.test(message)
        ? `${file} has more than ${MOST_PIXELS.toLocaleString('en')} pixels`
        : `${file} is not a picture that can be read to its end`,
      hint: /pixel limit/i.test(message) ? smaller : again,
    };
  }
}

/** A picture is decoded once, however many name it. */
const refusals = new WeakMap<Reader, Map<string, Promise<Refusal | null>>>();

function refusalOf(reader: Reader, file: string): Promise<Refusal | null> {
  const known = refusals.get(reader) ?? new Map<string, Promise<Refusal | null>>();
  refusals.set(reader, known);
  const refusal = known.get(file) ?? refuse(path.join(reader.root, file), file);
  known.set(file, refusal);
  return refusal;
}

/** The file that a name means: systems write accents as one character or as two. */
function findFile(reader: Reader, wanted: string): string | undefined {
  if (reader.files.includes(wanted)) return wanted;
  const normal = wanted.normalize('NFC');
  return reader.files.find((file) => file.normalize('NFC') === normal);
}

/**
 * That a file is there and is a picture by its content, whatever its name says. SVG can hold script, so it is not taken.
 * `named` is below `folder`, the folder of the profile; returns the name as the disk has it, null where it cannot be shown.
 */
export async function checkPicture(
  reader: Reader,
  folder: string,
  named: string,
  at: { file: string; place: Place },
): Promise<string | null> {
  const say = ({ message, hint }: Refusal) =>
    report(reader, at.file, at.place, 'image-unreadable', message, hint);
  const file = findFile(reader, `${folder}/${named}`);
  if (file === undefined) {
    const pictures = reader.files
      .filter((one) => one.startsWith(`${folder}/`))
      .map((one) => one.slice(folder.length + 1));
    const near = nearest(named, pictures);
    say({
      message: `There is no file ${folder}/${named}`,
      hint: near
        ? `Did you mean ${near}?`
        : 'Write the path from the folder of the profile, such as avatar.jpg.',
    });
    return null;
  }
  const refusal = await refusalOf(reader, file);
  if (refusal) say(refusal);
  return refusal ? null : file.slice(folder.length + 1);
}
