import type { Element, ElementContent } from 'xast';
import type { Face } from '#theme/tokens.ts';
import { element, familyOf, group } from './svg.ts';

/** A glyph of a shaped text, in the units of its font, y upwards. */
export interface ShapedGlyph {
  /** The same for the same glyph of the same font, such as `s6-41`. */
  key: string;
  path: string;
  x: number;
  y: number;
}

/** Glyphs of one font, in the order in which they are seen. */
export interface ShapedRun {
  unitsPerEm: number;
  /** In units. */
  width: number;
  glyphs: readonly ShapedGlyph[];
}

/** Sets a line of text in the faces of the theme, whatever scripts and directions it holds. */
export type ShapeText = (text: string, face: Face, weight: 400 | 600) => readonly ShapedRun[];

const facesByFamily = new Map(
  (['display', 'mono'] as const).map((face): [string, Face] => [familyOf(face), face]),
);

/**
 * The same picture with every `<text>` drawn as outlines, so that it looks the same where the fonts are not. Each glyph is defined
 * once. Title and description stay words.
 */
export function outlineText(svg: Element, shape: ShapeText, idPrefix: string): Element {
  const defined = new Map<string, Element>();
  const draw = (node: Element): Element => {
    if (node.name === 'text') return outlined(node, shape, idPrefix, defined);
    return {
      ...node,
      children: node.children.map((child) => (child.type === 'element' ? draw(child) : child)),
    };
  };
  const drawn = draw(svg);
  if (defined.size === 0) return drawn;
  const [title, description, ...rest] = drawn.children;
  const definitions = element('defs', {}, [...defined.values()]);
  return { ...drawn, children: [title, description, definitions, ...rest] as ElementContent[] };
}

/** The words of an element, those of its marked numbers too. */
function contentOf({ children }: Element): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? contentOf(child) : '',
    )
    .join('');
}

function outlined(
  text: Element,
  shape: ShapeText,
  idPrefix: string,
  defined: Map<string, Element>,
): Element {
  const { x, y, fill } = text.attributes;
  const attribute = (name: string) => text.attributes[name] ?? undefined;
  const size = Number(attribute('font-size'));
  const face = facesByFamily.get(attribute('font-family') ?? '') ?? 'sans';
  const content = contentOf(text);
  const runs = shape(content, face, attribute('font-weight') === '600' ? 600 : 400);
  const width = runs.reduce((sum, run) => sum + (run.width / run.unitsPerEm) * size, 0);
  const anchor = attribute('text-anchor');
  let at = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const drawn = runs.map((run) => {
    const scale = size / run.unitsPerEm;
    const uses = run.glyphs.flatMap((glyph) => {
      if (glyph.path === '') return [];
      const id = `${idPrefix}-${glyph.key}`;
      if (!defined.has(glyph.key)) defined.set(glyph.key, element('path', { id, d: glyph.path }));
      return [
        element('use', {
          href: `#${id}`,
          x: Math.round(glyph.x) || undefined,
          y: Math.round(glyph.y) || undefined,
        }),
      ];
    });
    // Units are thousandths of the size: the transform needs more digits than a coordinate.
    const transform = `translate(${at.toFixed(2)} ${Number(y).toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
    at += run.width * scale;
    return group({ transform }, uses);
  });
  return group({ fill: fill ?? undefined }, drawn);
}
