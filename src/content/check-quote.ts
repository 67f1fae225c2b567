import type { Node, Parent } from 'unist';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { report, type Reader } from './reader.ts';
import type { Place } from './source-text.ts';

const parser = unified().use(remarkParse).freeze();

/** The longest quote that a page, a card and a widget can still show. */
const LONGEST = 10_000;

/**
 * That a quote is Markdown without HTML, without pictures (they would be fetched from elsewhere) and with safe links only.
 * `placeAt` turns an offset in the quote into a place in the file.
 */
export function checkQuote(
  reader: Reader,
  file: string,
  quote: string,
  placeAt: (offset: number) => Place,
): void {
  if (quote.trim() === '') {
    report(
      reader,
      file,
      placeAt(0),
      'key-missing',
      'There is no quote',
      'Write what they said below the front matter.',
    );
    return;
  }
  if (quote.length > LONGEST) {
    report(
      reader,
      file,
      placeAt(0),
      'value-range',
      `The quote has ${quote.length} characters, more than ${LONGEST}`,
      'Shorten it and set excerpt: true.',
    );
    return;
  }
  const visit = (node: Node): void => {
    const place = () => placeAt(node.position?.start.offset ?? 0);
    if (node.type === 'html') {
      const { value } = node as Node & { value: string };
      // The end of an element has been told with its beginning.
      if (value.startsWith('</')) return;
      report(
        reader,
        file,
        place(),
        'html-forbidden',
        `HTML in a quote: ${value.slice(0, 40)}`,
        'Quotes are Markdown: **bold**, *italic*, [a link](https://example.com). Write &lt; for a plain <.',
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      report(
        reader,
        file,
        place(),
        'html-forbidden',
        'A picture in a quote',
        'Remove it; a picture of the person belongs in avatar.',
      );
    } else if (node.type === 'link' || node.type === 'definition') {
      const { url } = node as Node & { url: string };
      if (!/^(?:https?:|mailto:)/i.test(url)) {
        report(
          reader,
          file,
          place(),
          'url-unsafe',
          `The quote links to ${JSON.stringify(url.slice(0, 60))}`,
          'Write a full address that begins with https://, http:// or mailto:.',
        );
      }
    }
    if ('children' in node) (node as Parent).children.forEach(visit);
  };
  visit(parser.parse(quote));
}
