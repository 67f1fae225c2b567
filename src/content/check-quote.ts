import type { Node, Parent } from 'unist';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ProblemCode } from '#problems/codes.ts';
import { tooDeepIn, tooMuchToRead } from './quote-bounds.ts';
import { report, type Reader } from './reader.ts';
import type { Place } from './source-text.ts';

const parser = unified().use(remarkParse).freeze();

/** A node and all that is in it, in the order of the text. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of (node as Parent).children) yield* nodesOf(child);
}

/** Elements that begin: the end of one has been told with its beginning. */
const beginsElement = (node: Node): node is Node & { value: string } =>
  node.type === 'html' && !(node as Node & { value: string }).value.startsWith('</');

/**
 * That a quote is Markdown without HTML, without pictures (they would be fetched from elsewhere) and with safe links only, and no
 * more than can be read in no time. `placeAt` turns an offset in the quote into a place in the file.
 */
export function checkQuote(
  reader: Reader,
  file: string,
  quote: string,
  placeAt: (offset: number) => Place,
): void {
  const say = (node: Node | null, code: ProblemCode, message: string, hint: string) =>
    report(reader, file, placeAt(node?.position?.start.offset ?? 0), code, message, hint);
  if (quote.trim() === '') {
    say(null, 'key-missing', 'There is no quote', 'Write what they said below the front matter.');
    return;
  }
  const tooMuch = tooMuchToRead(quote);
  if (tooMuch !== null) {
    say(null, 'value-range', tooMuch, 'Shorten it and set excerpt: true.');
    return;
  }
  const tree = parser.parse(quote);
  const deep = tooDeepIn(tree);
  if (deep) {
    const hint = 'Write > once in front of what they quote, and lists without lists in them.';
    say(deep, 'value-range', 'The quote has too many levels of quotes and lists', hint);
    return;
  }
  const nodes = [...nodesOf(tree)];
  const [html, ...more] = nodes.filter(beginsElement);
  if (html) {
    say(
      html,
      'html-forbidden',
      `HTML in a quote: ${html.value.slice(0, 40)}${more.length > 0 ? `, and ${more.length} more` : ''}`,
      'Quotes are Markdown: **bold**, *italic*, [a link](https://example.com). Write &lt; for a plain <.',
    );
  }
  for (const node of nodes) {
    if (node.type === 'image' || node.type === 'imageReference') {
      const hint = 'Remove it; a picture of the person belongs in avatar.';
      say(node, 'html-forbidden', 'A picture in a quote', hint);
    } else if (node.type === 'link' || node.type === 'definition') {
      const { url } = node as Node & { url: string };
      const place = placeAt(node.position?.start.offset ?? 0);
      reader.uses.push({ kind: 'link', name: 'quote', value: url, file, ...place });
      if (!/^(?:https?:|mailto:)/i.test(url)) {
        say(
          node,
          'url-unsafe',
          `The quote links to ${JSON.stringify(url.slice(0, 60))}`,
          'Write a full address that begins with https://, http:// or mailto:.',
        );
      }
    }
  }
}
