/**
 * Lets a reader move over a chart, choose its range, and turn it logarithmic. Runs in the page; without it the picture stays as the build
 * drew it, with its table below.
 *
 * It looks for `<figure data-chart-reader="…">`, which holds its words, with one or more charts: over time (`svg` with groups `[data-plot]` and one
 * `<script type="application/json">` with their data), or of marks that say what they are (`[data-read]`).
 */
import { readMarks } from './read-marks.ts';
import { readSeries } from './read-series.ts';
import type { ReaderData } from './reader-data.ts';
import type { ReaderWords } from './reader-words.ts';

function start(figure: HTMLElement): void {
  const script = figure.querySelector('script[type="application/json"]');
  const words = JSON.parse(figure.dataset['chartReader']!) as ReaderWords;
  const parts = script
    ? readSeries(figure, JSON.parse(script.textContent) as ReaderData, words)
    : [readMarks(figure, words)];
  const first = figure.querySelector('svg');
  if (!first || !parts?.[0]) return;
  const tools = document.createElement('div');
  tools.className = 'chart-tools';
  tools.append(...parts.filter((part) => part !== null));
  // Before the pictures, whichever of them the width of the column shows.
  let before: Element = first;
  while (before.parentElement !== figure) before = before.parentElement!;
  figure.insertBefore(tools, before);
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart-reader]'))
  start(figure);
