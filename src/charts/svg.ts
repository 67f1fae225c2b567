import type { Element, Text } from 'xast';
import { x } from 'xastscript';
import { faces, type Face } from '#theme/tokens.ts';

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
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .trim();
}

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

/** One line of text. Sans, regular and starting at `x` are the defaults of the frame, so they are not repeated. */
export function textMark(text: string, style: TextStyle): Element {
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
    },
    { type: 'text', value: cleanText(text) },
  );
}
