import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** An SVG file is read as HTML reads one inside of a page. */
export function readHtml(html: string): readonly Node[] {
  return parse(html).childNodes;
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

export const isElement = (node: Node): node is Element => 'attrs' in node;

/** Every element, in the order of the page; templates' own too. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
    if ('content' in node)
      yield* elementsIn((node as DefaultTreeAdapterTypes.Template).content.childNodes);
  }
}

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node.childNodes) : ''))
    .join('');
}

/** Without white space and in one form, because templates indent and platforms compose: two texts with the same words are the same. */
export const bareText = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '');
