/** Blanks that are no spaces, with which people keep lines apart where an app takes out what is empty. */
const blank = /[\u2800\u3164\u200b\ufeff]/g;

/** More of a text is no title. In characters. */
const LONGEST = 100;

/** The first of the texts that says something, as a title: its first paragraph, cut after a word where it is long. Nothing where none does. */
export function titleOf(texts: readonly string[]): { title?: string } {
  for (const text of texts) {
    const paragraph = text
      .replaceAll(blank, ' ')
      .split(/(?:\r?\n[^\S\n]*){2,}/)
      .map((each) => each.replace(/\s+/g, ' ').trim())
      .find((each) => /[\p{L}\p{N}]/u.test(each));
    if (paragraph !== undefined)
      return { title: shortened(withoutLinks(paragraph)) || shortened(paragraph) };
  }
  return {};
}

/** An address at the end of a text is no part of what it is called. */
const withoutLinks = (text: string): string => text.replace(/(?:\s*https?:\/\/\S+)+$/, '');

const words = new Intl.Segmenter('und', { granularity: 'word' });

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  let cut = '';
  for (const { segment } of words.segment(text)) {
    if (cut.length + segment.length > LONGEST) break;
    cut += segment;
  }
  return `${(cut === '' ? text.slice(0, LONGEST).toWellFormed() : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
