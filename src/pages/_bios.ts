import { quoteToText } from '#model/quote.ts';

export interface Bio {
  length: 'short' | 'medium' | 'long';
  text: string;
  words: number;
}

/** At most so many words: what fits under a picture, in a programme, in an article. */
const mostWords = { short: 40, medium: 90, long: 220 } as const;

/**
 * A bio in up to three lengths, to be copied: those that the owner wrote, else whole sentences from the beginning of the bio, given as
 * MDX. `valueOf` writes the measure that a `<Measure>` in it names; sentences come apart as in `language` (BCP 47). A length that would
 * say the same as a shorter one is left out.
 */
export function biosOf(
  mdx: string,
  given: Partial<Record<Bio['length'], string>>,
  language: string,
  valueOf: (measure: string) => string,
): Bio[] {
  const markdown = mdx
    .replaceAll(/<Measure\s+id=["']([^"']+)["'][^>]*\/>/g, (_, id: string) => valueOf(id))
    .replaceAll(/^(?:import|export)\s.*$/gm, '');
  const sentences = sentencesIn(quoteToText(markdown), language);
  const bios: Bio[] = [];
  for (const length of ['short', 'medium', 'long'] as const) {
    const text = given[length] ?? leading(sentences, mostWords[length], language);
    if (text === '' || bios.some((bio) => bio.text === text)) continue;
    bios.push({ length, text, words: wordsIn(text, language) });
  }
  return bios;
}

/** As many whole sentences as stay within so many words; the first in any case. */
function leading(sentences: readonly string[], most: number, language: string): string {
  const kept: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    words += wordsIn(sentence, language);
    if (kept.length > 0 && words > most) break;
    kept.push(sentence);
  }
  return kept.join(' ');
}

function sentencesIn(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split(/\n+/)
    .flatMap((paragraph) => [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

function wordsIn(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
