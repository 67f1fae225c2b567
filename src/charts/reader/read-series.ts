import { endsIn, moveEnds, resetEnds } from './ends.ts';
import { formatsOf, type Span } from './formats.ts';
import { shorterRanges, summed } from './ranges.ts';
import type { ReaderData, ReaderPlot } from './reader-data.ts';
import { filled, type ReaderWords } from './reader-words.ts';
import { createReadout, pointIn } from './readout.ts';
import { indicesIn, redrawn, type Line } from './redraw.ts';
import { heights, readerScale } from './scale.ts';

interface Plot extends ReaderPlot {
  group: SVGGElement;
  /** As the build drew it. */
  drawn: string;
}

/** Reads a chart over time, and draws it over another range or on a logarithmic scale. Null where it has no plot. */
export function readSeries(
  figure: HTMLElement,
  data: ReaderData,
  words: ReaderWords,
): HTMLElement[] | null {
  const lines = data.lines.map((line): Line => ({
    ...line,
    days: summed(line.days),
    values: line.plain ? line.values : summed(line.values),
  }));
  const all = [...new Set(lines.flatMap((line) => line.days))].sort((one, other) => one - other);
  const [first, last] = [all[0]!, all.at(-1)!];
  const formats = formatsOf(data, first, words);
  const view: { days: number | null; log: boolean } = { days: null, log: false };
  const pictures = [...figure.querySelectorAll('svg')]
    .map((svg) => ({
      svg,
      still: [...svg.querySelectorAll<SVGGElement>('[data-still]')],
      plots: [...svg.querySelectorAll<SVGGElement>('[data-plot]')].map((group): Plot => ({
        ...(JSON.parse(group.dataset['plot']!) as ReaderPlot),
        group,
        drawn: group.innerHTML,
      })),
      ends: endsIn(svg),
      cursor: svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g')),
    }))
    .filter((picture) => picture.plots.length > 0);
  if (pictures.length === 0) return null;

  const isPlain = () => view.days === null && !view.log;
  const span = (): Span => [view.days === null ? first : Math.max(first, last - view.days), last];
  const linesOf = (plot: Plot) => plot.lines.map((at) => lines[at]!);
  const scaleOf = (plot: Plot) => {
    const values = linesOf(plot).flatMap((line) =>
      indicesIn(line, span()).flatMap((index) => {
        const value = line.values[index]!;
        const [below, above] = line.band?.[index] ?? [0, 0];
        return [value - below, value + above];
      }),
    );
    return readerScale(
      values.length > 0 ? [...values, ...(data.levels ?? [])] : [0, 1],
      plot.box[3],
      plot.box[1],
      {
        log: view.log || data.ratio === true,
        zero: data.value === 'percent' || linesOf(plot).some((line) => line.bars),
        whole: data.value !== 'percent',
      },
    );
  };
  const across = (plot: Plot) => {
    const [left, , right] = plot.box;
    const [from, to] = isPlain() ? plot.days : span();
    // Bars at the ends are drawn whole.
    const half = isPlain() ? 0 : Math.max(0, ...linesOf(plot).map((line) => line.bars ?? 0)) / 2;
    const days = to - from + 2 * half || 1;
    return {
      x: (day: number) => left + ((day - from + half) / days) * (right - left),
      dayAt: (x: number) => from - half + ((x - left) / (right - left)) * days,
    };
  };
  /** Where a value stands: as the build drew it, or as this script did. */
  const upwards = (plot: Plot) =>
    isPlain()
      ? heights(plot.scale ?? 'linear', plot.values, plot.box[3], plot.box[1])
      : scaleOf(plot).y;

  const say = findingsOf(figure, data);
  const note = document.createElement('span');
  note.className = 'chart-scale';
  const draw = () => {
    say(view.days);
    for (const { plots, still, cursor, ends } of pictures) {
      cursor.textContent = '';
      for (const group of still) group.style.display = isPlain() ? '' : 'none';
      for (const plot of plots)
        plot.group.innerHTML = isPlain()
          ? plot.drawn
          : redrawn(
              plot,
              linesOf(plot),
              data.levels ?? [],
              span(),
              across(plot).x,
              scaleOf(plot),
              formats,
              words,
            );
      const [plot] = plots;
      if (isPlain()) resetEnds(ends);
      else moveEnds(ends, plot!, linesOf(plot!), span(), scaleOf(plot!).y);
    }
    const scales = isPlain() ? [] : pictures.flatMap(({ plots }) => plots.map(scaleOf));
    note.textContent = view.log
      ? scales.some(({ kind }) => kind === 'symlog')
        ? words.toZeroNote
        : words.logarithmicNote
      : scales.some(({ torn }) => torn)
        ? words.tornNote
        : '';
  };

  const valueAt = (line: Line, day: number): number | null => {
    const index = line.days.findLastIndex((each) => each <= day);
    return index >= 0 && day - line.days[index]! <= Math.max(line.usual, 1) * 1.5 ? index : null;
  };
  const readout = createReadout({
    label: words.byDay,
    range: () => [all.findIndex((day) => day >= span()[0]), all.length - 1],
    words: (at) => {
      const parts = lines.flatMap((line) => {
        const index = valueAt(line, all[at]!);
        return index === null
          ? []
          : [
              filled(line.noun === '' ? words.bareValue : words.value, {
                name: line.name,
                value: formats.value(line.values[index]!),
                noun: line.noun,
              }),
            ];
      });
      return filled(words.reading, {
        when: formats.when(all[at]!),
        values: parts.join(words.between),
      });
    },
    show: (at) => {
      for (const { plots, cursor } of pictures)
        cursor.innerHTML = plots.map((plot) => cursorIn(plot, all[at]!)).join('');
    },
  });
  const cursorIn = (plot: Plot, day: number): string => {
    const { x } = across(plot);
    const y = upwards(plot);
    const dots = linesOf(plot).map((line) => {
      const index = valueAt(line, day);
      return index === null
        ? ''
        : `<circle cx="${x(line.days[index]!).toFixed(1)}" cy="${y(line.values[index]!).toFixed(1)}" r="4" fill="${line.colour}" stroke="var(--paper)" stroke-width="2"/>`;
    });
    return `<path d="M${x(day).toFixed(1)},${plot.box[1]}V${plot.box[3]}" stroke="var(--ink)"/>${dots.join('')}`;
  };
  for (const { svg, plots } of pictures)
    svg.addEventListener('pointermove', (event) => {
      const point = pointIn(svg, event);
      const plot =
        point &&
        plots.find(
          ({ box }) =>
            point.x >= box[0] - 6 &&
            point.x <= box[2] + 6 &&
            point.y >= box[1] - 20 &&
            point.y <= box[3] + 20,
        );
      if (!plot) return;
      const wanted = across(plot).dayAt(point.x);
      const nearest = linesOf(plot)
        .flatMap((line) => line.days)
        .reduce((best, day) => (Math.abs(day - wanted) < Math.abs(best - wanted) ? day : best));
      readout.move(all.indexOf(nearest));
    });

  const shows: (() => void)[] = [];
  const button = (label: string, chosen: () => boolean, choose: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    const show = () => element.setAttribute('aria-pressed', String(chosen()));
    element.addEventListener('click', () => {
      choose();
      draw();
      readout.update();
      for (const each of shows) each();
    });
    shows.push(show);
    show();
    return element;
  };
  const offered = shorterRanges(data).map(({ days }) => days);
  const shorter = words.ranges.filter(([, days]) => days !== null && offered.includes(days));
  const buttons = (shorter.length > 0 ? [...shorter, words.ranges.at(-1)!] : []).map(
    ([label, days]) =>
      button(
        label,
        () => view.days === days,
        () => (view.days = days),
      ),
  );
  // Under three counts, equal steps and equal ratios look the same.
  if (data.log && all.length > 2)
    buttons.push(
      button(
        words.logarithmic,
        () => view.log,
        () => (view.log = !view.log),
      ),
    );
  // Paper gets the picture of the build, with all that is written in it.
  const chosen = { ...view };
  addEventListener('beforeprint', () => {
    Object.assign(chosen, view);
    Object.assign(view, { days: null, log: false });
    draw();
  });
  addEventListener('afterprint', () => {
    Object.assign(view, chosen);
    draw();
  });
  return [...buttons, note, readout.element];
}

/** Says above the picture what was found over so many days, and, for all of them, what the build wrote there. */
function findingsOf(
  figure: HTMLElement,
  { found = [] }: ReaderData,
): (days: number | null) => void {
  if (figure.dataset['titled'] !== undefined) return () => {};
  const places = [...figure.querySelectorAll<HTMLElement>('figcaption :is(h2, h3, .summary)')].map(
    (place) => ({ place, written: place.innerHTML }),
  );
  return (days) => {
    const texts = found.find(([range]) => range === days)?.slice(1) as string[] | undefined;
    for (const [index, { place, written }] of places.entries()) {
      if (texts) place.textContent = texts[index] ?? '';
      else place.innerHTML = written;
    }
  };
}
