import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { covers, parseUnicodeRange } from '#fonts/unicode-range.ts';
import { pagesOf, promisedSites } from '../support/promises/site-text.ts';

// Files of letters hold what the site shows: a character that none of them has falls to the reader's system, in another hand.

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** A root in a formula: the text faces have none, and each system does. */
const leftToTheSystem = '√';

/** Every character of a page's text, and of the charts in it. */
function shownIn(html: string): Set<string> {
  const shown = new Set<string>();
  const visit = (node: Node): void => {
    if (/^(?:script|style|template)$/.test(node.nodeName)) return;
    if ('value' in node) for (const character of node.value) shown.add(character);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return shown;
}

describe.each(await promisedSites())('the letters of $name', (site) => {
  // Frames of widgets bring their own.
  const pages = pagesOf(site).filter(([file]) => !file.startsWith('embed/'));

  it('are all there for each of its pages', () => {
    expect(pages.length).toBeGreaterThan(20);
    const lost: string[] = [];
    for (const [file, html] of pages) {
      const ranges = [...html.matchAll(/unicode-range:([^}]+)\}/g)].flatMap(([, range]) => [
        ...parseUnicodeRange(range!),
      ]);
      const shown = shownIn(html);
      expect(shown.size, file).toBeGreaterThan(20);
      for (const character of shown)
        if (
          !/[\p{Cc}\p{Cf}\p{Z}]/u.test(character) &&
          !leftToTheSystem.includes(character) &&
          !covers(ranges, character.codePointAt(0)!)
        )
          lost.push(`${file}: ${character}`);
    }
    expect(lost).toEqual([]);
  });

  it('are told in the page, and only those of its scripts', () => {
    const counts = pages.map(([, html]) => html.match(/@font-face/g)?.length ?? 0);
    // Five that stand in for others, and the Latin ones of each face.
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(9);
    expect(Math.min(...counts)).toBeLessThan(20);
    expect(pages.filter(([, html]) => html.includes('fonts/faces.css'))).toEqual([]);
  });
});
