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
  const sheet = site.texts.get('fonts/faces.css') ?? '';
  const ranges = [...sheet.matchAll(/unicode-range:([^}]+)\}/g)].flatMap(([, range]) => [
    ...parseUnicodeRange(range!),
  ]);

  it('are all there for its pages', () => {
    // Frames of widgets bring their own.
    const pages = pagesOf(site).filter(([file]) => !file.startsWith('embed/'));
    expect(pages.length).toBeGreaterThan(20);
    const characters = new Map<string, string>();
    for (const [file, html] of pages)
      for (const character of shownIn(html)) characters.set(character, file);
    expect(characters.size).toBeGreaterThan(60);
    const lost = [...characters].filter(
      ([character]) =>
        !/[\p{Cc}\p{Cf}\p{Z}]/u.test(character) &&
        !leftToTheSystem.includes(character) &&
        !covers(ranges, character.codePointAt(0)!),
    );
    expect(lost).toEqual([]);
  });
});
