import type { Page } from 'playwright-core';

export interface LayoutFaults {
  /** Words beyond the window's edge, or cut off by a box that does not scroll. */
  outside: string[];
  /** Words that lie over other words. */
  over: string[];
  /** Words under 11 CSS pixels. */
  small: string[];
}

/** Looks at every word of a page that can be seen: where it stands, whether something lies over it, how large it is. */
export function findLayoutFaults(page: Page): Promise<LayoutFaults> {
  return page.evaluate(() => {
    const SMALLEST = 11;
    interface Line {
      words: string;
      left: number;
      right: number;
      top: number;
      bottom: number;
      node: Node;
    }
    const lines: Line[] = [];
    const faults = {
      outside: new Set<string>(),
      over: new Set<string>(),
      small: new Set<string>(),
    };
    const width = document.documentElement.clientWidth;

    const tellsNothing = (element: Element) =>
      element.closest('script, style, template, select, noscript, .hidden, .unseen, .skip') !==
        null || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    /** How a box that holds the text shows what is wider than it: by scrolling, by cutting off, or not at all. */
    const holderOf = (element: Element): { element: Element; how: string } | null => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (/auto|scroll/.test(overflowX)) return { element: at, how: 'scrolls' };
        if (/hidden|clip/.test(overflowX)) return { element: at, how: 'cuts' };
      }
      return null;
    };

    const look = (root: Document | ShadowRoot) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node.parentElement;
        const words = node.textContent!.trim().slice(0, 40);
        if (words === '' || !element || tellsNothing(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const holder = holderOf(element);
        const drawn = element instanceof SVGElement;
        const scale = drawn
          ? Math.abs((element as Element as SVGGraphicsElement).getScreenCTM()?.d ?? 1)
          : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < SMALLEST - 0.05) faults.small.add(`${size.toFixed(1)} px: ${words}`);
        for (const rect of range.getClientRects()) {
          if (rect.width < 1 || rect.height < 1) continue;
          const at = holder?.element.getBoundingClientRect();
          if (holder?.how === 'cuts' && (rect.right > at!.right + 1 || rect.left < at!.left - 1)) {
            faults.outside.add(`cut off: ${words}`);
          }
          if (!holder && (rect.right > width + 1 || rect.left < -1)) {
            faults.outside.add(`${Math.round(rect.left)} to ${Math.round(rect.right)}: ${words}`);
          }
          // A box is as high as its face; the letters stand in the middle of it.
          const margin = rect.height * 0.3;
          if (drawn) continue;
          lines.push({
            words,
            node,
            left: Math.max(rect.left, at?.left ?? -Infinity),
            right: Math.min(rect.right, at?.right ?? Infinity),
            top: Math.max(rect.top + margin, at?.top ?? -Infinity),
            bottom: Math.min(rect.bottom - margin, at?.bottom ?? Infinity),
          });
        }
      }
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) look(element.shadowRoot);
    };
    look(document);

    // What is scrolled out of its box is not to be seen.
    const seen = lines.filter(({ top, bottom, left, right }) => top < bottom && left < right);
    seen.sort((a, b) => a.top - b.top);
    for (const [index, one] of seen.entries()) {
      for (let next = index + 1; next < seen.length && seen[next]!.top < one.bottom; next += 1) {
        const other = seen[next]!;
        if (other.node === one.node) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across > 1.5) faults.over.add(`${one.words} / ${other.words}`);
      }
    }
    if (document.documentElement.scrollWidth > width) {
      faults.outside.add(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    return { outside: [...faults.outside], over: [...faults.over], small: [...faults.small] };
  });
}
