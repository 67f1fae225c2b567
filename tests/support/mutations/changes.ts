import { readFile, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { edit, type Mutation } from './mutation.ts';
import { pick, type Random } from './random.ts';
import { digitsIn, type Place } from './said-places.ts';

/** A digit becomes another digit. */
export function digitMutation(
  random: Random,
  output: string,
  file: string,
  text: string,
  places: readonly Place[],
): Mutation | null {
  const digits = digitsIn(text, places);
  if (digits.length === 0) return null;
  const at = pick(random, digits);
  const was = text[at]!;
  const now = String((Number(was) + 1 + Math.floor(random() * 9)) % 10);
  const around = text.slice(Math.max(0, at - 20), at + 20).replaceAll(/\s+/g, ' ');
  return {
    output,
    what: `${was} is ${now} at ${at}: ${around}`,
    files: [file],
    apply: (folder) =>
      edit(folder, file, (whole) => whole.slice(0, at) + now + whole.slice(at + 1)),
  };
}

/** Two files have each other's bytes. */
export function swapMutation(output: string, one: string, other: string): Mutation {
  return {
    output,
    what: `${one} and ${other} are swapped`,
    files: [one, other],
    async apply(folder) {
      const [a, b] = [path.join(folder, one), path.join(folder, other)];
      const [first, second] = [await readFile(a), await readFile(b)];
      await unlink(a);
      await unlink(b);
      await writeFile(a, second);
      await writeFile(b, first);
    },
  };
}

export function removal(output: string, file: string): Mutation {
  return {
    output,
    what: `${file} is gone`,
    files: [file],
    apply: (folder) => rm(path.join(folder, file)),
  };
}

export function replacement(
  output: string,
  file: string,
  what: string,
  change: (bytes: Buffer) => Buffer,
): Mutation {
  return {
    output,
    what: `${file}: ${what}`,
    files: [file],
    async apply(folder) {
      const whole = path.join(folder, file);
      const bytes = change(await readFile(whole));
      await unlink(whole);
      await writeFile(whole, bytes);
    },
  };
}

/** A word of somebody's quote is another one. */
export function wordMutation(
  random: Random,
  output: string,
  file: string,
  text: string,
  quotes: readonly string[],
): Mutation | null {
  const inside = quotes.flatMap((quote) => {
    const at = text.indexOf(quote);
    return at === -1 ? [] : [{ at, quote }];
  });
  if (inside.length === 0) return null;
  const { at, quote } = pick(random, inside);
  const words = [...quote.matchAll(/\p{L}{3,}/gu)];
  if (words.length === 0) return null;
  const word = pick(random, words);
  const from = at + word.index;
  return {
    output,
    what: `the word ${word[0]} of a quote is “never”`,
    files: [file],
    apply: (folder) =>
      edit(
        folder,
        file,
        (whole) => `${whole.slice(0, from)}never${whole.slice(from + word[0].length)}`,
      ),
  };
}

/** A digit in a date of consent, or its scope, in the published data. */
export function consentMutation(random: Random, file: string, text: string): Mutation | null {
  const consents = [...text.matchAll(/"granted":"(\d{4}-\d\d-)(\d\d)"|"scope":\["page","card"/g)];
  if (consents.length === 0) return null;
  const match = pick(random, consents);
  const now = match[0].startsWith('"granted"')
    ? `"granted":"${match[1]}${match[2] === '09' ? '10' : '09'}"`
    : '"scope":["page","wall"';
  return {
    output: 'published data',
    what: `a consent: ${match[0]} is ${now}`,
    files: [file],
    apply: (folder) =>
      edit(
        folder,
        file,
        (whole) => whole.slice(0, match.index) + now + whole.slice(match.index + match[0].length),
      ),
  };
}

/** A digit of the alt text in a picture's metadata is another one, its length the same. */
export function claimsMore(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const from = changed.indexOf('dc:description');
  const to = changed.indexOf('</dc:description');
  for (let at = from; at !== -1 && at < to; at += 1) {
    const code = changed[at]!;
    if (code >= 0x30 && code <= 0x39) {
      changed[at] = code === 0x39 ? 0x30 : code + 1;
      return changed;
    }
  }
  // It has no digit: its first letter is another one.
  changed[to - 30] = changed[to - 30]! ^ 1;
  return changed;
}
