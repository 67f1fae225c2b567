import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import anyAscii from 'any-ascii';

/** How a Japanese name is read does not follow from its characters, so it is not spelt out. */
const unreadable = (text: string, lang: string): boolean =>
  /^ja\b/i.test(lang) && /\p{Script=Han}/u.test(text);

/** Letters that slugify has no Latin ones for, run by run, as any-ascii spells them. */
function spelt(name: string): string {
  return name.normalize('NFC').replaceAll(/[\p{L}\p{M}]+/gu, (word) =>
    word.replaceAll(/./gsu, (letter, at: number) => {
      if (slugify(letter) !== '') return letter;
      // Marks of Latin letters are left to slugify.
      const before = word.slice(0, at).match(/\p{L}(?=\p{M}*$)/u)?.[0];
      if (/\p{M}/u.test(letter) && before !== undefined && slugify(before) !== '') return letter;
      return anyAscii(letter).replaceAll(/[^\p{L}\p{N}]/gu, '');
    }),
  );
}

/**
 * The id of a testimonial that names none: its author's name in Latin letters, else a hash of the name and the words. Nothing
 * of it depends on where the row stands, so inserting, deleting or sorting rows moves nobody.
 */
export function idFromPerson(name: string, lang: string, quote: string): string {
  const id = unreadable(name, lang) ? '' : slugify(spelt(name));
  if (id !== '') return id;
  const hash = createHash('sha256').update(`${name.normalize('NFC')}\n${quote.trim()}`);
  return `person-${hash.digest('hex').slice(0, 10)}`;
}
