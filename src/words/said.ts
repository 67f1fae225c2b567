import type { Unit } from '#model/measure.ts';

/** A number as it is printed, and what it is. */
export interface SaidNumber {
  text: string;
  value: number;
  unit?: Unit;
  currency?: string;
  /** The id of the measure whose value it is. */
  measure?: string;
  /** Where it is not the value of the measure, but a bound of it. */
  bound?: 'low' | 'high';
}

/** What is said, in its parts: text, and numbers that know what they are. Every kind of output marks the numbers in its own way. */
export type Said = readonly (string | SaidNumber)[];

export function plainText(said: Said): string {
  return said.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The attributes of `<data>` in HTML, and of whatever stands for it elsewhere. */
export function markOf({ value, measure, bound }: SaidNumber): Record<string, string> {
  return {
    value: String(value),
    ...(measure !== undefined && { 'data-measure': measure }),
    ...(bound !== undefined && { 'data-bound': bound }),
  };
}

/** As HTML: `grew <data value="0.12">12%</data>`. For what is put together as a string; pages have `Said.astro`. */
export function markedHtml(said: Said): string {
  return said
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      const attributes = Object.entries(markOf(part)).map(
        ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
      );
      return `<data${attributes.join('')}>${escapeHtml(part.text)}</data>`;
    })
    .join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
