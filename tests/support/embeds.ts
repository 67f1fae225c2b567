import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from 'playwright-core';

/** The codes that the embed page of a built site offers, by kind and way (`wall frame`), as a visitor copies them. */
export async function offeredCodes(folder: string, profile: string): Promise<Map<string, string>> {
  const html = await readFile(path.join(folder, profile, 'embed/index.html'), 'utf8');
  const found = new Map<string, string>();
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const visitNodes = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('attrs' in node)) continue;
      const kind = node.attrs.find(({ name }) => name === 'data-way')?.value;
      if (kind) found.set(kind, textOf(node));
      visitNodes(node.childNodes);
    }
  };
  visitNodes(parseFragment(html).childNodes);
  return found;
}

/** Somebody's page around a widget. */
export const around = (body: string, head = ''): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>A shop</title><meta name="viewport" content="width=device-width">${head}</head>
<body><main><h1>A shop</h1>${body}<p id="after">What comes after.</p></main></body></html>`;

/** How far anything on the page has moved, and moves in the moment that follows: the sum of its layout shifts. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            sum += (entry as PerformanceEntry & { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 150);
      }),
  );
}
