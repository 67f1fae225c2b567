import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A place in a text: from there on, so many characters. */
export interface Place {
  at: number;
  length: number;
}

/** Attributes that place and paint, and say nothing. */
const GEOMETRY =
  /^(?:d|[xy][12]?|d[xy]|c[xy]|r[xy]?|width|height|viewbox|points|transform|style|class|id|for|font-.*|stroke.*|fill.*|opacity|offset|tabindex|aria-labelledby|aria-describedby|aria-controls|clip-path|mask|letter-spacing|text-.*|dominant-.*|rel|type|name|integrity|xmlns|content-security-policy|sizes|style)$/i;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Where the text of a page stands, and what its attributes say: found by the parser's own places. */
export function saidPlaces(html: string): Place[] {
  const places: Place[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const location = node.sourceCodeLocation;
      if (node.nodeName === '#text' && location)
        places.push({
          at: location.startOffset,
          length: location.endOffset - location.startOffset,
        });
      if (!('attrs' in node)) continue;
      const of = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
      if (node.tagName === 'style') continue;
      if (node.tagName === 'script' && !of('type').includes('ld+json')) continue;
      const policy =
        node.tagName === 'meta' && /policy|viewport/i.test(of('http-equiv') + of('name'));
      for (const { name } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || policy || GEOMETRY.test(name)) continue;
        const at = place.startOffset + name.length;
        places.push({ at, length: place.endOffset - at });
      }
      visit(node.childNodes);
      if ('content' in node) visit((node as DefaultTreeAdapterTypes.Template).content.childNodes);
    }
  };
  visit(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  return places;
}

/** Every digit of a text that somebody reads. Those of an entity (`&#39;`) are none. */
export function digitsIn(text: string, places: readonly Place[]): number[] {
  return places.flatMap(({ at, length }) =>
    [
      ...text
        .slice(at, at + length)
        .replaceAll(/&#x?[\da-f]+;/gi, (entity) => ' '.repeat(entity.length))
        .matchAll(/[0-9]/g),
    ].map((match) => at + match.index),
  );
}
