import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** A picture that is to be copied into a profile, or why it can't be. */
export type StarterPicture = { name: string; bytes: Buffer } | { problem: string; hint: string };

const endings: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  heif: 'avif',
  avif: 'avif',
  gif: 'gif',
};

/** Reads a file as the picture of a profile: by what it holds, whatever its name says. `wanted` is false where no picture goes with what is made. */
export async function readPicture(file: string, wanted: boolean): Promise<StarterPicture> {
  if (!wanted)
    return {
      problem: 'Only a profile takes a picture',
      hint: 'Leave --picture out, or make a profile.',
    };
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
    throw error;
  });
  if (bytes === null)
    return { problem: `There is no file ${file}`, hint: 'Write where the picture lies.' };
  const format = await sharp(bytes)
    .metadata()
    .then(
      (read) => read.format,
      () => null,
    );
  const ending = format === null ? undefined : endings[format];
  return ending === undefined
    ? {
        problem: `${file} is no picture that can be shown`,
        hint: 'Save it as JPEG, PNG, WebP or AVIF.',
      }
    : { name: `avatar.${ending}`, bytes };
}
