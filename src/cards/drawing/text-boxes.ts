import type { TextStyle } from './shape-line.ts';

/** A node as a design makes it, or a text in it. */
type Node = string | number | boolean | null | undefined | Element | readonly Node[];

interface Element {
  type: string;
  props: { style?: Record<string, unknown>; children?: Node } & Record<string, unknown>;
}

/** A text of a tree, which stays there as a box of its size and of a colour that is its number. */
export interface TextBox {
  text: string;
  style: TextStyle;
  /** Pixels. */
  lineHeight: number;
  marker: string;
}

/** Styles that a text has from what it stands in. */
interface Inherited {
  fontFamily: string;
  fontSize: number;
  fontWeight: number;
  letterSpacing: number | string;
  /** A share of the size; null for that of the font. */
  lineHeight: number | null;
  color: string;
  fontFeatureSettings: string;
}

const initial: Inherited = {
  fontFamily: '',
  fontSize: 16,
  fontWeight: 400,
  letterSpacing: 0,
  lineHeight: null,
  color: '#000000',
  fontFeatureSettings: '',
};

const names = Object.keys(initial) as (keyof Inherited)[];

/** What changes how a text looks beyond what is drawn here. */
const beyond = [
  'textTransform',
  'textDecoration',
  'textShadow',
  'fontStyle',
  'wordSpacing',
  'WebkitTextStrokeWidth',
];
/** What changes everything below it. */
const whole = ['transform', 'opacity', 'filter', 'clipPath', 'maskImage', 'overflow', 'boxShadow'];

/** Of no design: in a layer, what has it is a text. */
const markerOf = (index: number): string => `#0a0b${index.toString(16).padStart(2, '0')}`;
const MOST = 256;

const em = (value: number | string, size: number): number =>
  typeof value === 'number'
    ? value
    : value.endsWith('em')
      ? Number.parseFloat(value) * size
      : Number.parseFloat(value);

function styleOf(inherited: Inherited): TextStyle {
  const { fontFamily, fontSize, fontWeight, letterSpacing, color, fontFeatureSettings } = inherited;
  return {
    family: fontFamily.toLowerCase(),
    size: fontSize,
    weight: fontWeight,
    letterSpacing: em(letterSpacing, fontSize),
    fill: color,
    features: fontFeatureSettings,
  };
}

/**
 * A tree with a box in place of each text, and the texts. Every text of a design is one line: it was broken to fit before. `widthOf`
 * tells how wide one is, and `fontHeight` how high a line of its font is, in pixels. Null where a style asks for more than letters in a colour.
 */
export function boxTexts(
  tree: unknown,
  widthOf: (text: string, style: TextStyle) => number,
  fontHeight: (style: TextStyle) => number,
): { tree: unknown; texts: readonly TextBox[] } | null {
  const texts: TextBox[] = [];
  let plain = true;

  const boxed = (text: string, inherited: Inherited): Element => {
    const marker = markerOf(texts.length);
    const style = styleOf(inherited);
    const lineHeight =
      inherited.lineHeight === null ? fontHeight(style) : inherited.lineHeight * style.size;
    texts.push({ text, style, lineHeight, marker });
    const box = {
      width: widthOf(text, style),
      height: lineHeight,
      flexShrink: 0,
      background: marker,
    };
    return { type: 'div', props: { style: box } };
  };

  const walk = (node: Node, inherited: Inherited): Node => {
    if (node === null || node === undefined || typeof node === 'boolean' || node === '')
      return node;
    if (typeof node === 'string' || typeof node === 'number') return boxed(String(node), inherited);
    if (Array.isArray(node)) return (node as readonly Node[]).map((each) => walk(each, inherited));
    const { type, props } = node as Element;
    const { style = {}, children } = props;
    if (type === 'svg' || children === undefined) return node;
    if ([...beyond, ...whole].some((name) => style[name] !== undefined)) plain = false;
    const own: Inherited = { ...inherited };
    for (const name of names) if (style[name] !== undefined) own[name] = style[name] as never;
    // A text is laid out as a box in a row; what holds only a text says so.
    const display = style['display'] ?? 'flex';
    return {
      type,
      props: { ...props, style: { ...style, display }, children: walk(children, own) },
    };
  };

  const result = walk(tree as Node, initial);
  return plain && texts.length <= MOST ? { tree: result, texts } : null;
}
