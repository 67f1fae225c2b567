import path from 'node:path';
import sharp from 'sharp';
import { report, type Reader } from './reader.ts';
import type { Place } from './source-text.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'heif', 'gif'];
const MOST_PIXELS = 50_000_000;

/** That a file is there and is a picture by its content, whatever its name says. SVG can hold script, so it is not taken. */
export async function checkPicture(
  reader: Reader,
  file: string,
  named: { file: string; place: Place },
): Promise<boolean> {
  const say = (message: string, hint: string) =>
    report(reader, named.file, named.place, 'image-unreadable', message, hint);
  if (!reader.files.includes(file)) {
    say(
      `There is no file ${file}`,
      'Write the path from the folder of the profile, such as avatar.jpg.',
    );
    return false;
  }
  try {
    const { format, width, height } = await sharp(path.join(reader.root, file)).metadata();
    if (!FORMATS.includes(format)) {
      say(`${file} is ${format}, not a photograph’s format`, 'Save it as JPEG, PNG, WebP or AVIF.');
      return false;
    }
    if (width * height > MOST_PIXELS) {
      say(`${file} has ${width} by ${height} pixels`, 'Make it smaller: 800 by 800 is plenty.');
      return false;
    }
    return true;
  } catch {
    say(`${file} is not a picture that can be read`, 'Save it again as JPEG, PNG, WebP or AVIF.');
    return false;
  }
}
