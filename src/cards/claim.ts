import type { Day } from '#model/day.ts';
import { longestPost, shortened } from '#model/post.ts';
import type { CardClaim } from './card.ts';

/** What platforms take of an alt text at the least. */
const LONGEST_ALT = 420;

/** Sentences as one text of at most 420 characters, cut at a word. */
export function altText(sentences: readonly (string | null | undefined)[]): string {
  const text = sentences
    .filter((sentence) => sentence !== null && sentence !== undefined && sentence !== '')
    .map((sentence) => sentence!.trim().replace(/(?<![.!?…。！？”"])$/, '.'))
    .join(' ');
  if (text.length <= LONGEST_ALT) return text;
  const cut = text.slice(0, LONGEST_ALT - 1);
  const at = cut.lastIndexOf(' ');
  return `${(at > LONGEST_ALT / 2 ? cut.slice(0, at) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[,;:.–-]+$/, '')}…`;
}

/** A claim whose texts are all the words of its data but the paths of its pictures. */
export function claimOf<Data>(
  data: Data,
  about: {
    title?: string;
    alt: readonly (string | null | undefined)[];
    post: string;
    asOf: Day | null;
    measures?: CardClaim<Data>['measures'];
    pictures?: readonly (string | null)[];
    lang?: string;
    says?: string;
    source?: CardClaim<Data>['source'];
    quotes?: readonly string[];
  },
): CardClaim<Data> {
  const pictures = (about.pictures ?? []).filter((file) => file !== null);
  return {
    data,
    ...(about.title !== undefined && { title: about.title }),
    alt: altText(about.alt),
    post: shortened(about.post, longestPost),
    asOf: about.asOf,
    ...(about.measures && { measures: about.measures.map(({ id, value }) => ({ id, value })) }),
    texts: [...wordsOf(data, new Set(pictures)), '…“”'],
    pictures,
    ...(about.lang !== undefined && { lang: about.lang }),
    ...(about.says !== undefined && { says: about.says }),
    ...(about.source !== undefined && { source: about.source }),
    ...(about.quotes !== undefined && { quotes: about.quotes }),
  };
}

function* wordsOf(value: unknown, except: ReadonlySet<string>): Generator<string> {
  if (typeof value === 'string') {
    if (!except.has(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* wordsOf(item, except);
  }
}
