import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { quoteToHtml, quoteToText } from '#model/quote.ts';

describe('quoteToHtml', () => {
  it('keeps the marks of speech', () => {
    expect(quoteToHtml('It is **very** good.\n\nReally.')).toBe(
      '<p>It is <strong>very</strong> good.</p>\n<p>Really.</p>',
    );
  });

  it('tells search engines that others wrote the links', () => {
    expect(quoteToHtml('[me](https://example.com)')).toBe(
      '<p><a href="https://example.com" rel="nofollow ugc noopener">me</a></p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '[x](javascript:alert(1))',
    '![x](https://tracker.example/p.gif)',
    '<svg onload=alert(1)>',
    '[x](data:text/html,hello)',
    '<a href="https://example.com" onclick="x()">y</a>',
  ])('lets nothing through of %s', (markdown) => {
    expect(quoteToHtml(markdown)).not.toMatch(/<(?!\/?p>|\/?a>|a rel=)|javascript:|onerror|data:/);
  });

  it('makes only elements and attributes that are allowed, of any text at all', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      '[a](',
      ')',
      '*',
      '`',
      '&lt;',
      'x',
      '\n',
      '<b',
      ' onload=',
      'javascript:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const elements: { tagName: string; attrs: { name: string; value: string }[] }[] = [];
        const visit = (node: object): void => {
          if ('tagName' in node) elements.push(node as (typeof elements)[number]);
          if ('childNodes' in node) (node.childNodes as object[]).forEach(visit);
        };
        visit(parseFragment(quoteToHtml(parts.join(''))));
        const tags = ['p', 'em', 'strong', 'br', 'a', 'ul', 'ol', 'li', 'blockquote', 'code'];
        expect(elements.filter(({ tagName }) => !tags.includes(tagName))).toEqual([]);
        const attributes = elements.flatMap(({ attrs }) => attrs);
        expect(attributes.filter(({ name }) => name !== 'href' && name !== 'rel')).toEqual([]);
        const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
        expect(links.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href))).toEqual([]);
      }),
    );
  });
});

describe('quoteToText', () => {
  it('leaves the words and the paragraphs', () => {
    expect(quoteToText('It is **very** [good](https://example.com).\n\n- one\n- two')).toBe(
      'It is very good.\n\none\n\ntwo',
    );
  });

  it('takes a soft break for a space and leaves a hard one', () => {
    expect(quoteToText('It never broke,\nnot once.  \nThanks, *all\nof you*.')).toBe(
      'It never broke, not once.\nThanks, all of you.',
    );
  });
});

describe('quoteToText', () => {
  it('has a space where a line of the file ends, and a line where the author broke one', () => {
    expect(quoteToText('It is\ngood\n  *all\nover*.\\\nReally.\n\nYes.')).toBe(
      'It is good all over.\nReally.\n\nYes.',
    );
  });
});
