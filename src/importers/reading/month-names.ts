import { day, formatDay } from '#model/day.ts';

/** The languages in which platforms write dates out, as far as seen, and those that their users speak most. */
const languages =
  'en de fr es pt it nl sv nb da fi pl cs hu ro tr id vi ru uk bg el ar he hi bn th'.split(' ');

/** A word as it is compared: small letters, no full stop. */
const wordOf = (text: string) => text.toLowerCase().replaceAll('.', '');

/** Letters with their marks: a combining vowel belongs to the word. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*/gu;

function namesIn(language: string): [string, number][] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const wordsOf = months.map((month) => {
    const date = day(`2025-${String(month).padStart(2, '0')}-06`);
    const written = [formatDay(date, language, 'long'), formatDay(date, language, 'monthShort')];
    return new Set(written.flatMap((text) => wordOf(text).match(wordPattern) ?? []));
  });
  return wordsOf.flatMap((words, index) =>
    [...words]
      // The "de" of "6 de marzo" is in every month's date.
      .filter((word) => wordsOf.filter((others) => others.has(word)).length === 1)
      .map((word): [string, number] => [word, index + 1]),
  );
}

let names: Map<string, number> | undefined;

/** The month (1 to 12) that a word names in one of the known languages; null where it names none, or two. */
export function monthNamed(word: string): number | null {
  if (!names) {
    names = new Map();
    const contested = new Set<string>();
    for (const [name, month] of languages.flatMap(namesIn)) {
      if ((names.get(name) ?? month) !== month) contested.add(name);
      names.set(name, month);
    }
    // English has the word where languages disagree.
    const english = new Map(namesIn('en'));
    for (const name of contested) {
      const month = english.get(name);
      if (month === undefined) names.delete(name);
      else names.set(name, month);
    }
    names.set('sept', 9);
  }
  return names.get(wordOf(word)) ?? null;
}
