import type { Node, Parent } from 'unist';

/** In UTF-16 code units: the longest quote that a page, a card and a widget can still show. */
export const LONGEST_QUOTE = 10_000;
/** Stars and underlines are matched with each other, which takes the square of their number. */
const MOST_MARKS = 400;
/** Quotes in lists in quotes: nothing that people say has so many levels, and each is a level of every page. */
const DEEPEST = 16;

/** What begins a quote or a list at the beginning of a line, and each level of it. */
const OPENINGS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
const LEVEL = />|[-*+]|\d+[.)]/g;

/** Why Markdown would take too long to read; null where it would not. Looks at the characters alone. */
export function tooMuchToRead(markdown: string): string | null {
  if (markdown.length > LONGEST_QUOTE) {
    return `The quote has ${markdown.length} characters, more than ${LONGEST_QUOTE}`;
  }
  const levels = Math.max(
    0,
    ...(markdown.match(OPENINGS) ?? []).map((line) => line.match(LEVEL)!.length),
  );
  if (levels > DEEPEST)
    return `A line of the quote begins ${levels} quotes and lists in each other`;
  const marks = markdown.match(/[*_]/g)?.length ?? 0;
  return marks > MOST_MARKS
    ? `The quote has ${marks} stars and underlines, more than ${MOST_MARKS}`
    : null;
}

/** The first node that stands too deep in others; null where none does. */
export function tooDeepIn(tree: Node): Node | null {
  const open: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) return node;
    const children = 'children' in node ? (node as Parent).children : [];
    for (const child of children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return null;
}
