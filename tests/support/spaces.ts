import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Elements within a line: their words stand beside those of their neighbours. All others begin a line of their own. */
const inLine = new Set(
  'a abbr b bdi bdo cite data del dfn em i ins kbd mark q s small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** What is not told in words, or is written as it is for machines. */
const wordless = new Set(
  'script style template svg math code pre textarea select iframe'.split(' '),
);
/** Text of attributes that a visitor or a machine reads as a sentence. */
const told = new Set(['alt', 'aria-label', 'title']);

interface Piece {
  text: string;
  /** Words of others: what stands between them is theirs. */
  quoted: boolean;
}

/** The lines of a page, each as the pieces of text that stand in it. */
function linesOf(html: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const visit = (node: Node, quoted: boolean): void => {
    if (node.nodeName === '#text') {
      lines.at(-1)!.push({ text: (node as DefaultTreeAdapterTypes.TextNode).value, quoted });
    }
    if (!('childNodes' in node)) return;
    const attributes = 'attrs' in node ? node.attrs : [];
    const isPolicy = attributes.some(({ name }) => name === 'http-equiv');
    for (const { name, value } of attributes) {
      const sentence = told.has(name) || (name === 'content' && !isPolicy);
      if (sentence) lines.push([{ text: value, quoted: false }], []);
    }
    if (wordless.has(node.nodeName)) {
      lines.push([]);
      return;
    }
    const block = !inLine.has(node.nodeName);
    if (block) lines.push([]);
    const others =
      quoted ||
      node.nodeName === 'blockquote' ||
      node.nodeName === 'q' ||
      attributes.some(({ name, value }) => name === 'class' && value.split(' ').includes('prose'));
    for (const child of node.childNodes) visit(child, others);
    if (block) lines.push([]);
  };
  visit(parse(html), false);
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordEnds = /[\p{L}\p{M}\p{N}.,;:!?)\]%’”»]$/u;
const wordStarts = /^[\p{L}\p{N}([“«]/u;
const joined = /\p{Ll}\p{Lu}|[\p{L}\p{N})][.,;:!?]\p{L}|\p{L}{2}\d|\d\p{L}{3}/u;

/** Words that run together at the border of two elements: `<a>Kim</a><span>Head of Signage</span>`. */
function runTogether(line: readonly Piece[]): string[] {
  const filled = line.filter(({ text }) => text !== '');
  return filled.flatMap((piece, index) => {
    const next = filled[index + 1];
    if (!next || (piece.quoted && next.quoted)) return [];
    if (!wordEnds.test(piece.text) || !wordStarts.test(next.text)) return [];
    if (unspaced.test(piece.text.slice(-1)) && unspaced.test(next.text.slice(0, 1))) return [];
    return [`${piece.text.slice(-30)}|${next.text.slice(0, 30)}`];
  });
}

/**
 * Looks for spaces that got lost or came in too many between a page's words and what was put among them.
 * @param known All that was written by hand, in content and source: a word that stands there is meant (`YouTube`, `proof.json`).
 * @returns each place as a few words; none where all is well.
 */
export function findLostSpaces(html: string, known: string): string[] {
  const faults = new Set<string>();
  for (const line of linesOf(html)) {
    for (const place of runTogether(line)) faults.add(`runs together: ${place}`);
    const own = line.map((piece) => (piece.quoted ? ' ' : piece.text));
    for (const word of own.flatMap((text) => text.split(/\s+/))) {
      // Addresses and the ids of measures are no words.
      if (/[/@_]|^[a-z\d]+(?:[.:–-][a-z\d]+)+[.,;:]?$/.test(word) || !joined.test(word)) continue;
      const bare = word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (joined.test(bare) && !known.includes(bare)) faults.add(`runs together: ${bare}`);
    }
    const text = own.join('').replaceAll(/\s+/g, ' ');
    for (const { 0: place, index } of text.matchAll(/\S [,.;:!?)](?=\s|$)|\( \S/g)) {
      const around = text.slice(Math.max(0, index - 20), index + place.length + 5);
      if (!known.includes(place)) faults.add(`a space too many: ${around}`);
    }
  }
  return [...faults];
}
