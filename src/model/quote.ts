import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What a quote may hold: the marks of speech, no headings, pictures or tables, and links that say that others wrote them. */
const allowed = {
  tagNames: ['p', 'em', 'strong', 'br', 'a', 'ul', 'ol', 'li', 'blockquote', 'del', 'code'],
  attributes: { a: ['href', 'rel'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

function markLinks() {
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      // https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
      if (child.tagName === 'a') child.properties['rel'] = ['nofollow', 'ugc', 'noopener'];
      visit(child);
    }
  };
  return visit;
}

// HTML in the Markdown is dropped by remark-rehype, which is told to let none through; the sanitizer is the second lock.
const toHtml = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(markLinks)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze();

const toTree = unified().use(remarkParse).use(remarkRehype).use(rehypeSanitize, allowed).freeze();

/** A testimonial's Markdown as HTML that is safe to show. */
export function quoteToHtml(markdown: string): string {
  return String(toHtml.processSync(markdown));
}

/** A testimonial's Markdown as plain text, a blank line between paragraphs, a line's end of its own only where it is a hard break: for cards, feeds, alt texts and JSON-LD. */
export function quoteToText(markdown: string): string {
  const blocks: string[] = [];
  const textOf = (node: Root | Element): string =>
    node.children
      .map((child) => {
        // A soft break of Markdown is a space; paragraphs and hard breaks are told below.
        if (child.type === 'text') return child.value.replaceAll(/\s*\n\s*/g, ' ');
        if (child.type !== 'element') return '';
        return child.tagName === 'br' ? '\n' : textOf(child);
      })
      .join('');
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (['ul', 'ol', 'blockquote'].includes(child.tagName)) visit(child);
      else
        blocks.push(
          textOf(child)
            .replaceAll(/ *\n */g, '\n')
            .trim(),
        );
    }
  };
  visit(toTree.runSync(toTree.parse(markdown)) as Root);
  return blocks.filter((block) => block !== '').join('\n\n');
}
