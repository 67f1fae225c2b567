/** A place where people post, and how long a post may be there, in its own way of counting. */
export interface Network {
  id: 'x' | 'bluesky' | 'mastodon' | 'linkedin';
  name: string;
  most: number;
  /** Never less than the network counts itself. */
  lengthOf(post: string): number;
}

/** An address, or what a network takes for one: a word with a full stop inside. */
const ADDRESS = /(?:https?:\/\/\S+|[^\s.]+(?:\.[^\s.]+)*\.\p{L}{2,}\S*)/gu;
/** X and Mastodon shorten every address to this. */
const ADDRESS_LENGTH = 23;

const segmenter = new Intl.Segmenter();
const graphemesOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** X, version 3 of its counting: these count one, everything else two; a picture sign counts two however it is composed. */
const SINGLE = /^[\u{0}-\u{10ff}\u{2000}-\u{200d}\u{2010}-\u{201f}\u{2032}-\u{2037}]$/u; // oxlint-disable-line no-control-regex, no-misleading-character-class -- ranges, as the rule states them
const PICTURE = /^\p{RGI_Emoji}$/v;

function weightOf(text: string): number {
  return graphemesOf(text.normalize('NFC'))
    .map((grapheme) =>
      PICTURE.test(grapheme)
        ? 2
        : [...grapheme].reduce((sum, character) => sum + (SINGLE.test(character) ? 1 : 2), 0),
    )
    .reduce((sum, weight) => sum + weight, 0);
}

/** The addresses apart from the words, so that each is counted as what it becomes. An address that is shorter stays no shorter. */
function withAddresses(post: string, lengthOf: (text: string) => number): number {
  const addresses = post.match(ADDRESS) ?? [];
  const words = lengthOf(post.replaceAll(ADDRESS, ''));
  return addresses.reduce(
    (sum, address) =>
      sum +
      (address.startsWith('http') ? ADDRESS_LENGTH : Math.max(ADDRESS_LENGTH, lengthOf(address))),
    words,
  );
}

/** In the order of how strict they are. Sources: the networks' own documentation for developers, 2026. */
export const networks: readonly Network[] = [
  { id: 'x', name: 'X', most: 280, lengthOf: (post) => withAddresses(post, weightOf) },
  {
    id: 'bluesky',
    name: 'Bluesky',
    most: 300,
    // At most 300 graphemes and 3000 bytes.
    lengthOf: (post) =>
      Math.max(graphemesOf(post).length, Math.ceil(new TextEncoder().encode(post).length / 10)),
  },
  {
    id: 'mastodon',
    name: 'Mastodon',
    most: 500,
    lengthOf: (post) => withAddresses(post, (text) => graphemesOf(text).length),
  },
  { id: 'linkedin', name: 'LinkedIn', most: 3000, lengthOf: (post) => post.length },
];

/** What leaves room for an address of eighty characters on each of them, as X counts. */
export const longestPost = 219;

/** What is left of a quote however much stands beside it. */
export const shortestQuote = longestPost / 3;

/** How long what stands beside these words may be. */
export function roomBeside(words: string): number {
  return Math.max(shortestQuote, longestPost - weightOf(words));
}

/** A text of at most `most`, as X counts, cut at a word where there is one, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (weightOf(text) <= most) return text;
  let [kept, weight] = ['', 0];
  for (const grapheme of graphemesOf(text)) {
    weight += weightOf(grapheme);
    // The ellipsis counts two.
    if (weight > most - 2) break;
    kept += grapheme;
  }
  const word = kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
  return `${(word.length > kept.length / 2 ? word : kept).trimEnd().replace(/[,;:.–-]+$/, '')}…`;
}
