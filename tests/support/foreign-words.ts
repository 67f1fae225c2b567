import { pseudoBrackets } from '#words/pseudo.ts';

/** Every text in a value, wherever it stands; of its keys those that are codes of two letters. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    /^[A-Za-z]{2}$/.test(key) ? [key, ...textsOf(each)] : textsOf(each),
  );
}

/** What the platform's own formatters write in letters: months, weekdays, units, large numbers, names of countries and languages. */
function intlWords(locale: string): string[] {
  const days = Array.from({ length: 366 }, (_, index) => Date.UTC(2024, 0, 1 + index));
  const dates = (['long', 'short', 'narrow'] as const).flatMap((style) =>
    days.flatMap((date) => [
      new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date),
      new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date),
    ]),
  );
  const numbers = [1e3, 1e6, 1e9, 1e12].flatMap((value) =>
    (['short', 'long'] as const).map((compactDisplay) =>
      new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay }).format(value),
    ),
  );
  const units = ['day', 'month', 'year', 'hour', 'minute', 'kilobyte', 'megabyte'].flatMap((unit) =>
    (['short', 'long'] as const).flatMap((unitDisplay) =>
      [1, 2].map((value) =>
        new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value),
      ),
    ),
  );
  return [...dates, ...numbers, ...units, 'AM', 'PM', 'am', 'pm'].flatMap(
    (text) => text.match(/\p{L}[\p{L}.]*/gu) ?? [],
  );
}

/** The names of countries and languages whose codes are in the content. */
export function displayNames(locale: string, content: readonly string[]): string[] {
  const codes = content.filter((text) => /^[A-Za-z]{2,3}$/.test(text));
  return (['region', 'language'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    return codes.flatMap((code) => {
      try {
        return names.of(code) ?? [];
      } catch {
        return [];
      }
    });
  });
}

const [open, close] = pseudoBrackets;

/** A text of the content that is longer than any word of the formatters. */
const LONG = 14;
const innermost = new RegExp(`${open}[^${open}${close}]*${close}`, 'g');

/**
 * Finds text that is neither a message in the brackets of the pseudo-language nor from the content: answers with what is left of a
 * text, empty where nothing is.
 */
export function foreignFinder(locale: string, content: Iterable<string>): (text: string) => string {
  const all = [...content];
  const known = [...new Set([...displayNames(locale, all), ...all])]
    .map((each) => each.trim())
    .filter((each) => /\p{L}/u.test(each))
    .sort((one, other) => other.length - one.length);
  const own = new Set(intlWords(locale));
  return (given) => {
    let left = given;
    for (let before = ''; before !== left;) {
      before = left;
      left = left.replaceAll(innermost, ' ');
    }
    for (const part of known.filter((each) => each.length > LONG))
      left = left.replaceAll(part, ' ');
    // Before the short words of the content, which may be a part of a month's name.
    left = left.replaceAll(/\p{L}[\p{L}.]*/gu, (word) =>
      own.has(word) || own.has(word.replace(/\.$/, '')) ? ' ' : word,
    );
    for (const part of known) left = left.replaceAll(part, ' ');
    return (left.match(/\p{L}[\p{L}\p{M}’'.]*/gu) ?? []).join(' ');
  };
}
