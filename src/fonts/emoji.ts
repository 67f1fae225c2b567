import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFolder } from './package-folder.ts';

/** Pictures of emoji by their code points: Twemoji, CC BY 4.0, for the emoji of Unicode 16. */
const PACKAGE = '@discordapp/twemoji';

/** How far an emoji moves the line on, and how large its picture is: shares of the size of the text. */
export const EMOJI_ADVANCE = 1.2;
export const EMOJI_SIZE = 1.08;
/** How far the picture reaches below the baseline. */
export const EMOJI_DESCENT = 0.17;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Quick to ask of every text: nearly none has one. */
const perhaps = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;
/** What is shown as a picture: an emoji that is recommended for interchange (UTS #51), with tone, joiners or as a flag. */
const recommended = /^\p{RGI_Emoji}$/v;

/** A stretch of text, or an emoji. */
export interface EmojiPart {
  text: string;
  isEmoji: boolean;
}

/** Takes a text apart into emoji and what stands between them. */
export function emojiParts(text: string): readonly EmojiPart[] {
  if (!perhaps.test(text)) return [{ text, isEmoji: false }];
  const parts: EmojiPart[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const isEmoji = recommended.test(segment);
    const last = parts.at(-1);
    if (last && !isEmoji && !last.isEmoji) last.text += segment;
    else parts.push({ text: segment, isEmoji });
  }
  return parts;
}

/** Every emoji of a text, once. */
export const emojiIn = (text: string): readonly string[] => [
  ...new Set(emojiParts(text).flatMap((part) => (part.isEmoji ? [part.text] : []))),
];

/** A text without its emoji: what fonts have to draw. */
export const withoutEmoji = (text: string): string =>
  emojiParts(text)
    .filter(({ isEmoji }) => !isEmoji)
    .map((part) => part.text)
    .join(' ');

/** The file of an emoji; null where there is none. A selector is part of a name only where characters are joined. */
function emojiFile(packages: string, emoji: string): string | null {
  const names = [emoji, emoji.replaceAll('\ufe0f', '')].map((text) =>
    Array.from(text, (character) => character.codePointAt(0)!.toString(16)).join('-'),
  );
  const folder = path.join(packageFolder(packages, PACKAGE), 'dist/svg');
  const files = names.map((name) => path.join(folder, `${name}.svg`));
  return files.find((file) => existsSync(file)) ?? null;
}

const pictures = new Map<string, Promise<string | null>>();

/** The picture of an emoji as SVG; null where there is none. `packages` is the absolute path of the folder from which packages are found. */
export function emojiPicture(packages: string, emoji: string): Promise<string | null> {
  const key = `${packages}\n${emoji}`;
  let picture = pictures.get(key);
  if (!picture) {
    const file = emojiFile(packages, emoji);
    picture = file === null ? Promise.resolve(null) : readFile(file, 'utf8');
    pictures.set(key, picture);
  }
  return picture;
}
