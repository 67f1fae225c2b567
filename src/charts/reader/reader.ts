/**
 * Lets a reader move over a chart, choose its range, and turn it logarithmic. Runs in the page; without it the picture stays as the build
 * drew it, with its table below.
 *
 * It looks for `<figure data-chart-reader>` with one or more charts (`svg` with groups `[data-plot]`) and one `<script type="application/json">`
 * with their data, and imports nothing but its own scale.
 */
import type { ReaderData, ReaderPlot } from './reader-data.ts';
import { readerScale } from './scale.ts';

interface Line {
  name: string;
  noun: string;
  colour: string;
  usual: number;
  most: number;
  days: number[];
  values: number[];
}

interface Plot extends ReaderPlot {
  group: SVGGElement;
  /** As the build drew it. */
  drawn: string;
}

interface View {
  days: number | null;
  log: boolean;
}

const svgName = 'http://www.w3.org/2000/svg';
const ranges: [string, number | null][] = [
  ['30 days', 30],
  ['90 days', 90],
  ['1 year', 365],
  ['All', null],
];

const total = (steps: number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

function start(figure: HTMLElement): void {
  const script = figure.querySelector('script[type="application/json"]');
  if (!script) return;
  const data = JSON.parse(script.textContent) as ReaderData;
  const lines = data.lines.map((line): Line => ({
    ...line,
    days: total(line.days),
    values: line.plain ? line.values : total(line.values),
  }));
  const last = Math.max(...lines.map((line) => line.days.at(-1)!));
  const first = Math.min(...lines.map((line) => line.days[0]!));
  const count = new Intl.NumberFormat(
    data.locale,
    data.value === 'percent'
      ? { style: 'percent', maximumSignificantDigits: 2 }
      : { maximumFractionDigits: 0, signDisplay: data.value === 'signed' ? 'exceptZero' : 'auto' },
  );
  const short = new Intl.NumberFormat(data.locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const dated = (style: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(data.locale, { timeZone: 'UTC', ...style });
    return (day: number) => format.format(day * 864e5);
  };
  const fullDate = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const wholeMonth = dated({ month: 'long', year: 'numeric' });
  const view: View = { days: null, log: false };

  const pictures = [...figure.querySelectorAll<SVGSVGElement>('svg')]
    .map((svg) => ({
      svg,
      still: [...svg.querySelectorAll<SVGGElement>('[data-still]')],
      plots: [...svg.querySelectorAll<SVGGElement>('[data-plot]')].map((group): Plot => ({
        ...(JSON.parse(group.dataset['plot']!) as ReaderPlot),
        group,
        drawn: group.innerHTML,
      })),
      cursor: svg.appendChild(document.createElementNS(svgName, 'g')),
    }))
    .filter((picture) => picture.plots.length > 0);
  if (pictures.length === 0) return;

  const span = (): [number, number] => [
    view.days === null ? first : Math.max(first, last - view.days),
    last,
  ];
  const inSpan = (line: Line, [from, to]: [number, number]) =>
    line.days.flatMap((day, index) => (day >= from && day <= to ? [index] : []));
  const scaleOf = (plot: Plot) => {
    const [, top, , bottom] = plot.box;
    const all = plot.lines.flatMap((at) =>
      inSpan(lines[at]!, span()).map((index) => lines[at]!.values[index]!),
    );
    return readerScale(all.length > 0 ? all : [0, 1], bottom, top, view.log);
  };
  /** Where a value stands: as the build drew it, or as this script did. */
  const place = (plot: Plot): { x(day: number): number; y(value: number): number } => {
    const [left, top, right, bottom] = plot.box;
    const plain = view.days === null && !view.log;
    const [from, to] = plain ? plot.days : span();
    const x = (day: number) => left + ((day - from) / (to - from || 1)) * (right - left);
    if (!plain) return { x, y: scaleOf(plot).y };
    const [low, high] = plot.values;
    return { x, y: (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top) };
  };

  const draw = () => {
    const plain = view.days === null && !view.log;
    for (const { plots, still, cursor } of pictures) {
      cursor.textContent = '';
      for (const group of still) group.style.display = plain ? '' : 'none';
      for (const plot of plots) plot.group.innerHTML = plain ? plot.drawn : drawn(plot);
    }
    const torn = !plain && pictures.some(({ plots }) => plots.some((plot) => scaleOf(plot).torn));
    note.textContent = view.log
      ? 'Logarithmic: equal steps up are equal ratios.'
      : torn
        ? 'Does not begin at zero.'
        : '';
  };

  const drawn = (plot: Plot): string => {
    const [left, , right, bottom, labels] = plot.box;
    const [from, to] = span();
    const { x, y } = place(plot);
    const text = (at: number, height: number, words: string, anchor = 'start') =>
      `<text x="${at.toFixed(1)}" y="${height.toFixed(1)}" font-size="12" text-anchor="${anchor}" fill="var(--muted)">${words}</text>`;
    const grid = scaleOf(plot).ticks.map(
      (tick) =>
        `<path d="M${labels},${Math.round(y(tick)) + 0.5}H${right}" stroke="var(--line)"/>` +
        text(labels, y(tick) - 4, short.format(tick)),
    );
    const paths = plot.lines.map((at) => {
      const line = lines[at]!;
      let solid = '';
      let guess = '';
      let dots = '';
      let before = -1;
      let joined = false;
      for (const index of inSpan(line, [from, to])) {
        const here = `${x(line.days[index]!).toFixed(1)},${y(line.values[index]!).toFixed(1)}`;
        const step = before < 0 ? Infinity : line.days[index]! - line.days[before]!;
        const there =
          before < 0
            ? ''
            : `M${x(line.days[before]!).toFixed(1)},${y(line.values[before]!).toFixed(1)}L${here}`;
        const close = step <= line.usual * 1.5;
        if (close) solid += joined ? `L${here}` : there;
        else {
          if (step <= line.most) guess += there;
          dots += `M${here}h0`;
        }
        joined = close;
        before = index;
      }
      const stroke = `fill="none" stroke="${line.colour}"`;
      return (
        `<path d="${solid}" ${stroke} stroke-width="2" stroke-linecap="round"/>` +
        `<path d="${guess}" ${stroke} stroke-dasharray="3 3"/>` +
        `<path d="${dots}" ${stroke} stroke-width="4" stroke-linecap="round"/>`
      );
    });
    // Two whole dates want 200 pixels.
    const near =
      right - left > 200
        ? fullDate
        : dated(to - from < 400 ? { day: 'numeric', month: 'short' } : { year: 'numeric' });
    if (plot.lines.every((at) => inSpan(lines[at]!, [from, to]).length === 0))
      return text(left, bottom - 8, 'no count in this time');
    const ends = text(left, bottom + 16, near(from)) + text(right, bottom + 16, near(to), 'end');
    return grid.join('') + paths.join('') + ends;
  };

  const tools = document.createElement('div');
  tools.className = 'chart-tools';
  const note = document.createElement('span');
  note.className = 'chart-scale';
  const button = (label: string, chosen: () => boolean, choose: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    const show = () => element.setAttribute('aria-pressed', String(chosen()));
    element.addEventListener('click', () => {
      choose();
      draw();
      update();
      for (const each of shows) each();
    });
    tools.append(element);
    shows.push(show);
    show();
  };
  const shows: (() => void)[] = [];
  for (const [label, days] of data.still ? [] : ranges)
    if (days === null || days < last - first)
      button(
        label,
        () => view.days === days,
        () => (view.days = days),
      );
  if (!data.still)
    button(
      'Logarithmic',
      () => view.log,
      () => (view.log = !view.log),
    );

  // A slider over all days on which anything was counted: pointer and keys move it.
  const slider = document.createElement('div');
  slider.className = 'chart-readout';
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', 'Read the chart day by day');
  const all = [...new Set(lines.flatMap((line) => line.days))].sort((a, b) => a - b);
  let at = all.length - 1;

  const valueAt = (line: Line, day: number): number | null => {
    const index = line.days.findLastIndex((each) => each <= day);
    return index >= 0 && day - line.days[index]! <= Math.max(line.usual, 1) * 1.5 ? index : null;
  };
  const update = () => {
    const [from] = span();
    const days = all.filter((day) => day >= from);
    at = Math.max(all.length - days.length, Math.min(all.length - 1, at));
    const day = all[at]!;
    const parts = lines.flatMap((line) => {
      const index = valueAt(line, day);
      return index === null
        ? []
        : [`${line.name} ${count.format(line.values[index]!)} ${line.noun}`.trim()];
    });
    const words = `${(data.month ? wholeMonth : fullDate)(day)}: ${parts.join(', ')}`;
    slider.textContent = words;
    slider.setAttribute('aria-valuetext', words);
    slider.setAttribute('aria-valuemin', String(all.length - days.length));
    slider.setAttribute('aria-valuemax', String(all.length - 1));
    slider.setAttribute('aria-valuenow', String(at));
  };
  const point = () => {
    update();
    const day = all[at]!;
    for (const { plots, cursor } of pictures)
      cursor.innerHTML = plots
        .map((plot) => {
          const { x, y } = place(plot);
          const dots = plot.lines.map((each) => {
            const line = lines[each]!;
            const index = valueAt(line, day);
            return index === null
              ? ''
              : `<circle cx="${x(line.days[index]!).toFixed(1)}" cy="${y(line.values[index]!).toFixed(1)}" r="4" fill="${line.colour}" stroke="var(--paper)" stroke-width="2"/>`;
          });
          return `<path d="M${x(day).toFixed(1)},${plot.box[1]}V${plot.box[3]}" stroke="var(--ink)"/>${dots.join('')}`;
        })
        .join('');
  };
  const move = (to: number) => {
    at = to;
    point();
  };
  slider.addEventListener('keydown', (event) => {
    const leap = Math.max(1, Math.round(all.length / 20));
    const step = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageUp: leap,
      PageDown: -leap,
      Home: -at,
      End: all.length,
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(at + step);
  });
  slider.addEventListener('focus', point);
  for (const { svg, plots } of pictures)
    svg.addEventListener('pointermove', (event) => {
      const matrix = svg.getScreenCTM();
      if (!matrix) return;
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      const plot = plots.find(
        ({ box }) => x >= box[0] - 6 && x <= box[2] + 6 && y >= box[1] - 20 && y <= box[3] + 20,
      );
      if (!plot) return;
      const [from, to] = view.days === null && !view.log ? plot.days : span();
      const wanted = from + ((x - plot.box[0]) / (plot.box[2] - plot.box[0])) * (to - from);
      const mine = [...new Set(plot.lines.flatMap((each) => lines[each]!.days))];
      const nearest = mine.reduce((best, day) =>
        Math.abs(day - wanted) < Math.abs(best - wanted) ? day : best,
      );
      move(all.indexOf(nearest));
    });
  update();
  // Before the pictures, whichever of them the width of the column shows.
  let before: Element = pictures[0]!.svg;
  while (before.parentElement !== figure) before = before.parentElement!;
  figure.insertBefore(tools, before);
  tools.append(note, slider);
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart-reader]'))
  start(figure);
