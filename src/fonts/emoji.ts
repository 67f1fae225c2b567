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
const perhaps = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20e3]/u;
/** An emoji that is recommended for interchange (UTS #51), with tone, joiners or as a flag, written in full. */
const recommended = /^\p{RGI_Emoji}$/v;
/** Where nothing is asked for, it is a picture: "default emoji presentation" in Unicode's emoji-data.txt. */
const pictured = /^\p{Emoji_Presentation}/u;
/** Characters that are text where nothing is asked for, and for which a selector asks for the picture. */
const selectable =
  /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}(?!\ufe0f|\p{Emoji_Modifier})/gu;

const TEXT_SELECTOR = '\ufe0e';
const PICTURE_SELECTOR = '\ufe0f';
const JOINER = '\u200d';

/** A stretch of text, or an emoji. */
export interface EmojiPart {
  text: string;
  isEmoji: boolean;
}

/** Whether what is read as one character is shown as a picture, however its selectors are written. */
function isPicture(cluster: string): boolean {
  if (cluster.includes(TEXT_SELECTOR)) return false;
  if (recommended.test(cluster)) return true;
  const bare = cluster.replaceAll(PICTURE_SELECTOR, '');
  // One character alone is a picture by its nature or by its selector; several, joined, always.
  const alone = Array.from(bare).length === 1;
  if (alone && !pictured.test(bare) && bare === cluster) return false;
  return (
    recommended.test(bare) ||
    recommended.test(bare.replaceAll(selectable, (each) => each + PICTURE_SELECTOR)) ||
    recommended.test(bare.replace(/\u20e3$/, `${PICTURE_SELECTOR}\u20e3`))
  );
}

/** What stands in for a cluster that is no emoji as a whole: the emoji that it is joined from, and what is between them. */
function separated(cluster: string): string[] {
  if (!cluster.includes(JOINER) && !/\p{Emoji_Modifier}/u.test(cluster)) return [cluster];
  return cluster.split(/(?<=\u200d)|(?<!^)(?=\p{Emoji_Modifier})/u);
}

/** Takes a text apart into emoji and what stands between them. */
export function emojiParts(text: string): readonly EmojiPart[] {
  if (!perhaps.test(text)) return [{ text, isEmoji: false }];
  const parts: EmojiPart[] = [];
  const add = (part: string, isEmoji: boolean) => {
    const last = parts.at(-1);
    if (last && !isEmoji && !last.isEmoji) last.text += part;
    else parts.push({ text: part, isEmoji });
  };
  for (const { segment } of graphemes.segment(text)) {
    if (!perhaps.test(segment)) add(segment, false);
    else if (isPicture(segment)) add(segment, true);
    else
      for (const part of separated(segment)) {
        // A joiner that joins nothing stays behind, out of sight.
        const emoji = part.replace(/\u200d$/, '');
        const shown = isPicture(emoji);
        add(shown ? emoji : part, shown);
        if (shown && emoji !== part) add(JOINER, false);
      }
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
  const bare = emoji.replaceAll(PICTURE_SELECTOR, '');
  const full = bare.replaceAll(selectable, (each) => each + PICTURE_SELECTOR);
  const names = [emoji, bare, full].map((text) =>
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
