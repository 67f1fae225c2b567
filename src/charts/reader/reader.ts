/**
 * Lets a reader move over a chart, choose its range, and turn it logarithmic. Runs in the page; without it the picture stays as it is, with
 * its table below. It draws nothing: what is chosen was drawn in the build, and is fetched.
 *
 * It looks for `<figure data-chart-reader="…">`, which holds its words, with a `.picture`: charts over time (`svg` with groups `[data-plot]`
 * and one `<script type="application/json">` with their data; `data-chart-choice` and `data-chart-views` where they may be seen otherwise), or
 * marks that say what they are (`[data-read]`).
 */
import { readMarks } from './read-marks.ts';
import { readSeries } from './read-series.ts';
import type { ReaderChoice, ReaderData } from './reader-data.ts';
import type { ReaderWords } from './reader-words.ts';
import { viewButtons } from './views.ts';

function toolsOf(figure: HTMLElement, place: HTMLElement): HTMLElement[] | null {
  const script = figure.querySelector('script[type="application/json"]');
  const words = JSON.parse(figure.dataset['chartReader']!) as ReaderWords;
  if (!script) {
    const marks = readMarks(figure, words);
    return marks && [marks];
  }
  const data = JSON.parse(script.textContent) as ReaderData;
  // Before the script adds to it.
  const written = place.innerHTML;
  const series = readSeries(place, data, words);
  if (!series) return null;
  const choice = figure.dataset['chartChoice'];
  const buttons = choice
    ? viewButtons(
        { figure, place, written, data },
        JSON.parse(choice) as ReaderChoice,
        words,
        series.show,
      )
    : [];
  return [...buttons, series.readout.element];
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart-reader]')) {
  const place = figure.querySelector<HTMLElement>('.picture');
  const parts = place && toolsOf(figure, place);
  if (parts) {
    const tools = document.createElement('div');
    tools.className = 'chart-tools';
    tools.append(...parts);
    figure.insertBefore(tools, place);
  }
}
