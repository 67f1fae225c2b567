import type { Said } from './said.ts';

/**
 * The pseudo-language, under CLDR's tag for one: English in brackets, each message a third longer. A site in it shows at a glance, and
 * to a test, which texts did not come from the catalogue, and which places have no room for a language with longer words.
 */
export const pseudoLocale = 'en-XA';

export const pseudoBrackets = ['⟦', '⟧'] as const;

/** What a message says, as the pseudo-language says it. */
export function pseudoSaid(said: Said): Said {
  const length = said.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part : part.text).length,
    0,
  );
  const [open, close] = pseudoBrackets;
  return [open, ...said, '·'.repeat(Math.ceil(length / 3)) + close];
}
