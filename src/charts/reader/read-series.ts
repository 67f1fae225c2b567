import { formatsOf } from './formats.ts';
import { cursorIn, dayUnder, openPictures, pointAt, type Line, type Picture } from './pictures.ts';
import type { ReaderData } from './reader-data.ts';
import { filled, type ReaderWords } from './reader-words.ts';
import { createReadout, type Readout } from './readout.ts';
import { summed, valuesOf } from './summed.ts';

/** A chart over time as it is shown now. */
interface Shown {
  lines: readonly Line[];
  /** Every day that has a point, ascending. */
  days: readonly number[];
  pictures: readonly Picture[];
  words(day: number): string;
}

/** Reads a chart over time. `show` takes the data of what the place of pictures holds now; the readout is null where it holds no plot. */
export function readSeries(
  place: HTMLElement,
  data: ReaderData,
  words: ReaderWords,
): { readout: Readout; show(data: ReaderData): void } | null {
  let shown = shownIn(place, data, words);
  if (shown.pictures.length === 0) return null;
  const readout = createReadout({
    label: words.byDay,
    range: () => [0, shown.days.length - 1],
    words: (at) => shown.words(shown.days[at]!),
    show: (at) => {
      for (const { plots, cursor } of shown.pictures)
        cursor.innerHTML = plots
          .map((plot) => cursorIn(plot, shown.lines, shown.days[at]!))
          .join('');
    },
  });
  place.addEventListener('pointermove', (event) => {
    const day = dayUnder(shown.pictures, shown.lines, event);
    if (day !== null) readout.move(shown.days.indexOf(day));
  });
  return {
    readout,
    show: (next) => {
      shown = shownIn(place, next, words);
      readout.update();
    },
  };
}

function shownIn(place: HTMLElement, data: ReaderData, words: ReaderWords): Shown {
  const lines = data.lines.map((line): Line => ({
    ...line,
    days: summed(line.days),
    values: valuesOf(line),
  }));
  const days = [...new Set(lines.flatMap((line) => line.days))].sort((one, other) => one - other);
  const formats = formatsOf(data, days[0]!, words);
  return {
    lines,
    days,
    pictures: openPictures(place),
    words: (day) => {
      const parts = lines.flatMap((line) => {
        const index = pointAt(line, day);
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
        when: formats.when(day),
        values: parts.join(words.between),
      });
    },
  };
}
