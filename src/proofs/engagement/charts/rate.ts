import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { framed, type Box, type KeyEntry } from '#charts/frame.ts';
import { bandAndLine } from '#charts/marks/step-band.ts';
import { plotAttribute, readerValues } from '#charts/reader/reader-data.ts';
import { lineScale, timeScale } from '#charts/scales.ts';
import { element, group, type Child } from '#charts/svg.ts';
import { addDays, toEpochDay } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { anew } from '../../report-within.ts';
import {
  denominatorIn,
  interactionRates,
  openRates,
  tellRate,
  type RateData,
} from './rate-data.ts';

/** A rate over time, with the middle half of its rows and what it may be compared with. */
const rateChart: Omit<Chart<ProfileReport, RateData>, 'id' | 'name' | 'tell' | 'tellWithin'> = {
  aspect: { wide: 2.1, narrow: 1.05 },
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    value: 'percent',
    unit: data.unit,
    lines: [
      readerValues(
        { name: data.platform, noun: '', form: 'percent' },
        data.periods.flatMap(({ from, rate }) =>
          rate === null ? [] : [{ day: addDays(from, halfOf(data)), value: rate }],
        ),
        2 * halfOf(data),
        palette.series[0],
      ),
    ],
  }),
  draw: (story, frame) => {
    const { data } = story;
    const { words } = frame;
    const key: KeyEntry[] = [];
    if (data.periods.some((period) => period.middle))
      key.push({
        mark: 'band',
        colour: frame.palette.series[0],
        label: words.text(`charts.rate.middle-${data.rowsAre}`),
      });
    if (data.benchmark)
      key.push({
        mark: 'dashed',
        colour: frame.palette.ink,
        label: words.say(data.benchmark.label),
      });
    return framed(
      story,
      frame,
      {
        subtitle: words.say(`charts.${data.what}.subtitle`, {
          platform: data.platform,
          denominator: denominatorIn(data.denominator),
          unit: data.unit,
        }),
        key,
      },
      (box) => drawRate(data, frame, box),
    );
  },
};

/** A chart of the best known rate of some kinds. */
function rateOver(
  id: string,
  name: 'charts.engagement-rate.name' | 'charts.open-rate.name',
  { kinds, gap }: { kinds: Parameters<typeof tellRate>[1]; gap: Message },
): Chart<ProfileReport, RateData> {
  const tell: Chart<ProfileReport, RateData>['tell'] = (report, context) =>
    tellRate(report, kinds, { missing: gap }, context);
  return { ...rateChart, id, name: message(name), tell, tellWithin: anew(tell) };
}

/** The engagement rate over time. */
export const engagementRateChart = rateOver('engagement-rate', 'charts.engagement-rate.name', {
  kinds: interactionRates,
  gap: message('gaps.chart-rate'),
});

/** How many of the letters that arrive are opened, over time. */
export const openRateChart = rateOver('open-rate', 'charts.open-rate.name', {
  kinds: openRates,
  gap: message('gaps.chart-open-rate'),
});

/** From the first day of a period to its middle. */
const halfOf = ({ unit }: RateData): number => (unit === 'month' ? 15 : 3);

function drawRate(data: RateData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words } = frame;
  const { periods, benchmark, unit } = data;
  const half = halfOf(data);
  const known = periods.filter((period) => period.rate !== null);
  const last = known.at(-1)!;
  const highest = Math.max(
    benchmark?.value ?? 0,
    ...known.flatMap((period) => [period.rate!, period.middle?.high ?? 0]),
  );
  const lowest = Math.min(0, ...known.flatMap((period) => [period.rate!, period.middle?.low ?? 0]));
  const format = (value: number) => words.figure(value, value === 0 ? 'exact' : 'percent');
  const labels = [
    {
      first: words.figure(last.rate!, 'percent'),
      second: words.text('charts.rate.last', { unit }),
    },
  ];
  const scaleFor = (range: readonly [number, number]) =>
    lineScale(lowest, highest, range, { whole: false, zero: true });
  const right = box.right - endLabelRoom(labels, frame, (box.right - box.left) * 0.3);
  const gutter = gutterOf(scaleFor([300, 0]).ticks, format, frame);
  const time = timeScale(periods[0]!.from, addDays(periods.at(-1)!.from, 2 * half), [
    box.left + gutter,
    right,
  ]);
  const plot: Box = {
    ...box,
    right,
    top: box.top + 12,
    bottom: box.bottom - timeAxisHeight(time, frame),
  };
  const value = scaleFor([plot.bottom, plot.top]);
  const xOf = (period: { from: (typeof last)['from'] }) =>
    time.position(addDays(period.from, half));
  const pixels = periods.map((period) =>
    period.rate === null
      ? null
      : {
          x: xOf(period),
          y: value.position(period.rate),
          band: period.middle && {
            low: value.position(period.middle.low),
            high: value.position(period.middle.high),
          },
        },
  );
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, right, plot.bottom],
    lines: [0],
    days: [toEpochDay(time.from), toEpochDay(time.to)],
    values: [value.from, value.to],
  });
  return [
    group(
      { 'data-plot': attribute },
      ...valueAxis(value, plot, format, frame),
      ...timeAxis(time, plot.bottom, plot, frame),
      ...bandAndLine(pixels, { colour: palette.series[0], dots: time.perDay * 2 * half > 8 }),
      benchmark
        ? element('path', {
            d: `M${Math.round(box.left + gutter)},${value.position(benchmark.value).toFixed(1)}H${Math.round(right)}`,
            stroke: palette.ink,
            'stroke-width': '1.25',
            'stroke-dasharray': '3 3',
            fill: 'none',
          })
        : null,
    ),
    ...endLabels(
      [{ x: xOf(last), y: value.position(last.rate!), colour: palette.series[0], ...labels[0]! }],
      { ...plot, right: box.right },
      right,
      frame,
    ),
  ];
}
