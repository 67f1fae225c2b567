/** One way to put a widget on a page. */
export interface EmbedWay {
  id: string;
  name: string;
  /** When to take it, in a sentence. */
  when: string;
  /** With the marks above. */
  template: string;
  /** The line that a host with a strict policy adds; null where it needs none. */
  policy: string | null;
}

/** For every place that takes HTML; braces too, because templates of React, Svelte and Vue take those for code. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}
