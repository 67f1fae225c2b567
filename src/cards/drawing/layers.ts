/** Where something is drawn, in whole pixels of the card. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What lies under the text, from below to above. */
export type Layer =
  | { kind: 'fill'; box: Box; colour: string }
  /** An SVG of the size of its box. */
  | { kind: 'drawing'; box: Box; svg: string };

const tag = /<(\/?)([a-zA-Z]+)\b([^>]*?)(\/?)>/g;

/** The children of the outermost element, each as a string. Satori escapes what would end a tag within an attribute. */
function childrenOf(svg: string): string[] {
  const children: string[] = [];
  let [depth, start] = [0, 0];
  for (const match of svg.matchAll(tag)) {
    const [whole, closes, , , closed] = match;
    if (closes === '/') depth -= 1;
    else {
      if (depth === 1) start = match.index;
      if (closed !== '/') depth += 1;
    }
    if (depth === 1 && (closes === '/' || closed === '/'))
      children.push(svg.slice(start, match.index + whole.length));
  }
  return children;
}

const numberOf = (element: string, name: string): number | null => {
  const found = new RegExp(` ${name}="(-?[\\d.]+)"`).exec(element.slice(0, element.indexOf('>')));
  return found ? Number(found[1]) : null;
};

function placeOf(element: string): Box | null {
  const found = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name));
  if (found.includes(null)) return null;
  const [x, y, width, height] = found as [number, number, number, number];
  return { x, y, width, height };
}

const references = (element: string): string[] =>
  Array.from(element.matchAll(/url\(#([\w-]+)\)/g), ([, id]) => id!);

const opaque = /^<rect [^>]*fill="(#[0-9a-f]{6})"\/>$/i;
const whole = ({ x, y, width, height }: Box): boolean =>
  [x, y, width, height].every(Number.isInteger);

/** Every definition that an element needs, and what those need. */
function definitionsFor(element: string, known: ReadonlyMap<string, string>): string {
  const needed = new Set<string>();
  const gather = (text: string) => {
    for (const id of references(text)) {
      const definition = known.get(id);
      if (definition === undefined || needed.has(definition)) continue;
      needed.add(definition);
      gather(definition);
    }
  };
  gather(element);
  return [...needed].join('');
}

/**
 * What Satori drew without its text, taken apart: areas of one colour, and drawings no larger than they must be, which come back
 * on many cards and can be drawn once. `size` is that of the card.
 */
export function layersOf(svg: string, size: { width: number; height: number }): readonly Layer[] {
  const definitions = new Map<string, string>();
  const layers: Layer[] = [];
  for (const child of childrenOf(svg)) {
    if (/^<(defs|mask|clipPath|pattern|linearGradient|radialGradient|filter)\b/.test(child)) {
      for (const [, id] of child.matchAll(/ id="([\w-]+)"/g)) definitions.set(id!, child);
      continue;
    }
    const colour = opaque.exec(child)?.[1];
    const own = placeOf(child);
    if (colour !== undefined && own && whole(own)) {
      layers.push({ kind: 'fill', box: own, colour });
      continue;
    }
    const needed = definitionsFor(child, definitions);
    const box = boxAround(own ?? clipOf(child, definitions), size);
    const { x, y, width, height } = box;
    if (width === 0 || height === 0) continue;
    layers.push({
      kind: 'drawing',
      box,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${needed}${child}</svg>`,
    });
  }
  return layers;
}

/** The place of what an element without one is clipped to. */
function clipOf(element: string, definitions: ReadonlyMap<string, string>): Box | null {
  const clip = / clip-path="url\(#([\w-]+)\)"/.exec(element.slice(0, element.indexOf('>')))?.[1];
  const definition = clip === undefined ? undefined : definitions.get(clip);
  const shape =
    definition && /<clipPath[^>]*>(<(?:rect|path)\b[^>]*>)<\/clipPath>/.exec(definition)?.[1];
  return shape === undefined || shape === '' ? null : placeOf(shape);
}

/** The whole pixels around a place, within the card; the card, where no place is known. */
function boxAround(place: Box | null, size: { width: number; height: number }): Box {
  if (!place) return { x: 0, y: 0, ...size };
  const x = Math.max(0, Math.floor(place.x));
  const y = Math.max(0, Math.floor(place.y));
  return {
    x,
    y,
    width: Math.max(0, Math.min(size.width, Math.ceil(place.x + place.width)) - x),
    height: Math.max(0, Math.min(size.height, Math.ceil(place.y + place.height)) - y),
  };
}
