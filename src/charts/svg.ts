import type { Element, Text } from 'xast';
import { x } from 'xastscript';
import { faces, type Face } from '#theme/tokens.ts';
import { markOf, type SaidNumber } from '#words/said.ts';
import type { Label } from './label.ts';

export type Attributes = Record<string, string | number | undefined>;
export type Child = Element | Text | null | readonly (Element | Text | null)[];

/** A coordinate with one decimal: a tenth of a pixel is finer than anybody sees. */
export function fixed(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An SVG element. Coordinates are rounded, attributes without a value left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Element {
  const rounded = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'number' ? fixed(value) : value,
    ]),
  );
  return x(name, rounded, ...(children as Parameters<typeof x>[2][]));
}

/** What a mark says to somebody who reads the chart mark by mark in the page. Files leave it out. */
export function saying(words: string): { 'data-read': string } {
  return { 'data-read': cleanText(words) };
}

export function group(attributes: Attributes, ...children: Child[]): Element {
  return element('g', attributes, ...children);
}

/** Text of third parties as XML can hold it: no control characters, no half of a surrogate pair, one line. */
export function cleanText(text: string): string {
  return withoutControls(text).trim();
}

/** The same, with its spaces at both ends: for a part of a line. */
export const withoutControls = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ');

const fallbacks: Record<Face, string> = {
  display: 'World, Georgia, serif',
  sans: 'World, system-ui, sans-serif',
  mono: 'World, ui-monospace, monospace',
};

/** The `font-family` of a face of the theme. */
export function familyOf(face: Face): string {
  return `'${faces[face]}', ${fallbacks[face]}`;
}

export interface TextStyle {
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  fill: string;
  face?: Face;
  weight?: 400 | 600;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; its numbers are marked with their values and measures, as those of pages are. Sans, regular and starting at `x` are the defaults of the frame, so they are not repeated. */
export function textMark(label: Label, style: TextStyle): Element {
  const parts = typeof label === 'string' ? [label] : label;
  const [only] = parts;
  const alone = parts.length === 1 && typeof only === 'object';
  return element(
    'text',
    {
      x: style.x,
      y: style.y,
      'font-size': style.size,
      'font-family': style.face && style.face !== 'sans' ? familyOf(style.face) : undefined,
      'font-weight': style.weight === 600 ? 600 : undefined,
      'text-anchor': style.anchor && style.anchor !== 'start' ? style.anchor : undefined,
      fill: style.fill,
      ...(alone && numberMark(only)),
    },
    ...(alone ? [textNode(only.text)] : spans(parts)),
  );
}

const textNode = (value: string): Text => ({ type: 'text', value: cleanText(value) });

/** The marks of a number, for an element that has no `value`. */
function numberMark(number: SaidNumber): Record<string, string> {
  const { value, ...rest } = markOf(number);
  return { 'data-value': value!, ...rest };
}

/** Text as it stands, with a `<tspan>` for each of its numbers. */
function spans(parts: readonly (string | SaidNumber)[]): Child[] {
  const texts = cleanParts(parts.map((part) => (typeof part === 'string' ? part : part.text)));
  return parts.map((part, index) => {
    const text: Text = { type: 'text', value: texts[index]! };
    return typeof part === 'string' ? text : element('tspan', numberMark(part), text);
  });
}

/** `cleanText` over the parts of one line: only the ends of the line lose their spaces. */
function cleanParts(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const clean = withoutControls(text);
    const started = index === 0 ? clean.trimStart() : clean;
    return index === texts.length - 1 ? started.trimEnd() : started;
  });
}
