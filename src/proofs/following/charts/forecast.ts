import type { Element } from 'xast';
import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame, ChartGap, ChartStory } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { compactNumber, exactNumber, spokenNumber } from '#charts/format.ts';
import { chartText, framed, type Box } from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { lineScale, timeScale, type TimeScale, type ValueScale } from '#charts/scales.ts';
import { bandBetween, polyline } from '#charts/path.ts';
import { plotAttribute, readerLine, readerValues } from '#charts/reader/reader-data.ts';
import { simplifyM4 } from '#charts/simplify.ts';
import { element, group, textMark, type Child } from '#charts/svg.ts';
import { addDays, daysBetween, formatDay, toEpochDay, type Day } from '#model/day.ts';
import { forecastLevels, forecastSeries, type Forecast } from '#model/forecast.ts';
import { seriesUntil } from '#model/growth.ts';
import { message, type Words } from '#words/words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';
import { forecastGap, modelIn } from './forecast-words.ts';
import { linesUntil, type FollowersLine } from './followers-data.ts';

export interface ForecastData {
  locale: string;
  line: FollowersLine;
  forecast: Forecast;
}

const likely = forecastLevels.indexOf(0.8);

/** When the next round number is reached, with what the series' own past says about how sure that is. */
export const forecastChart: Chart<ProfileReport, ForecastData> = {
  id: 'forecast',
  name: message('charts.forecast.name'),
  aspect: { wide: 2, narrow: 1 },
  tell,
  readable: ({ data }, palette) => ({
    locale: data.locale,
    still: true,
    lines: [
      readerLine({ ...data.line, points: recentOf(data) }, palette.series[0]),
      readerValues('expected', data.line.noun, data.forecast.path, 1, palette.series[0]),
    ],
  }),
  draw: (story, frame) => {
    const { forecast, line } = story.data;
    const value = scaleOf(story.data, [1, 0]);
    return framed(
      story,
      frame,
      {
        subtitle: `${line.name}, counted up to ${formatDay(forecast.from, frame.words.locale)}; then if ${frame.words.text(modelIn(forecast.model))}`,
        key: [
          {
            mark: 'band',
            colour: frame.palette.series[0],
            label: 'likely range: 50, 80 and 95% of past forecasts held',
          },
        ],
        note: value.startsAtZero
          ? undefined
          : `The axis begins at ${compactNumber(Math.round(value.from), frame.words.locale)}, not at zero.`,
      },
      (box) => drawForecast(story.data, frame, box),
    );
  },
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartStory<ForecastData> | ChartGap {
  const { locale } = words;
  const told = largestFirst(report.profile.platforms)
    .filter((platform) => platform.followers.points.length > 0)
    .map((platform) => ({
      platform,
      forecast: forecastSeries(seriesUntil(platform.followers, today)),
    }));
  const found = told.find((each) => each.forecast.status === 'known');
  if (!found || found.forecast.status !== 'known') {
    const first = told[0]?.forecast;
    return {
      missing:
        first?.status === 'missing'
          ? forecastGap(first.gap, told[0]!.platform.followers.label)
          : message('gaps.forecast'),
    };
  }
  const { platform, forecast } = found;
  const line = linesUntil(report, today).find((each) => each.id === platform.id)!;
  const goal = `${spokenNumber(forecast.target, locale)} ${platform.name} ${platform.noun}`;
  const { from, to } = forecast.between[likely]!;
  const say = (on: Day) => formatDay(on, locale, 'medium');
  const end = forecast.path.at(-1)!;
  const range = end.intervals[likely]!;
  const title =
    from === null
      ? `${platform.name} will likely count ${compactNumber(Math.round(range.low), locale)} to ${compactNumber(Math.round(range.high), locale)} ${platform.noun} by ${say(end.day)}`
      : to === null
        ? `${goal} may come from ${say(from)}`
        : `${goal} likely between ${say(from)} and ${say(to)}`;
  return {
    data: { locale, line, forecast },
    title,
    summary:
      `If ${words.text(modelIn(forecast.model))}, ${platform.name} counts between ${exactNumber(Math.round(range.low), locale)} and ` +
      `${exactNumber(Math.round(range.high), locale)} ${platform.noun} on ${formatDay(end.day, locale, 'long')}, as 80% of past forecasts held. ` +
      `The model was chosen among eleven by ${exactNumber(forecast.backTests, locale)} back-tests on this series; the next round number is ${goal}; ` +
      `${forecast.skill < 1 ? `its error is ${exactNumber(Math.round(forecast.skill * 100), locale)}% of that of assuming no change` : 'none was better than assuming no change'}.`,
    table: {
      caption: 'Forecast',
      columns: [
        { label: 'Date', numeric: false },
        { label: 'Expected', numeric: true },
        ...forecastLevels.flatMap((level) => [
          { label: `${level * 100}% from`, numeric: true },
          { label: 'to', numeric: true },
        ]),
      ],
      rows: forecast.path
        .filter((_, index) => (index + 1) % 7 === 0 || index === forecast.path.length - 1)
        .map((step) => [
          say(step.day),
          exactNumber(Math.round(step.value), locale),
          ...step.intervals.flatMap(({ low, high }) => [
            exactNumber(Math.round(low), locale),
            exactNumber(Math.round(high), locale),
          ]),
        ]),
    },
    files: [platform.table.file],
    asOf: forecast.from,
  };
}

/** As much of the past as twice the future. */
function recentOf({ line, forecast }: ForecastData) {
  const length = daysBetween(forecast.from, forecast.path.at(-1)!.day);
  const first = addDays(forecast.from, -2 * length);
  return line.points.filter((point) => point.day >= first);
}

/** The target is on the picture where any interval comes near it. */
function targetShown({ forecast }: ForecastData): boolean {
  return forecast.between.some(({ from }) => from !== null);
}

function scaleOf(data: ForecastData, range: readonly [number, number]): ValueScale {
  const recent = recentOf(data);
  const lows = data.forecast.path.map((step) => step.intervals.at(-1)!.low);
  const highs = data.forecast.path.map((step) => step.intervals.at(-1)!.high);
  const target = targetShown(data) ? [data.forecast.target] : [];
  return lineScale(
    Math.min(...recent.map((point) => point.low), ...lows),
    Math.max(...recent.map((point) => point.high), ...highs, ...target),
    range,
  );
}

function drawForecast(data: ForecastData, frame: ChartFrame, box: Box): Child[] {
  const { forecast, line } = data;
  const {
    palette,
    words: { locale },
  } = frame;
  const format = (value: number) => compactNumber(value, locale);
  const recent = recentOf(data);
  const end = forecast.path.at(-1)!;
  const labels = [
    {
      first: `about ${format(Math.round(end.value))}`,
      second: formatDay(end.day, locale, 'monthDay'),
    },
  ];
  const right = box.right - endLabelRoom(labels, frame, (box.right - box.left) * 0.32);
  const gutter = gutterOf(scaleOf(data, [300, 0]).ticks, format, frame);
  const time = timeScale(recent[0]!.day, end.day, [box.left + gutter, right]);
  const plot: Box = {
    ...box,
    right,
    top: box.top + 22,
    bottom: box.bottom - timeAxisHeight(time, frame),
  };
  const value = scaleOf(data, [plot.bottom, plot.top]);
  const colour = palette.series[0];
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, right, plot.bottom, box.left],
    lines: [0, 1],
    days: [toEpochDay(time.from), toEpochDay(time.to)],
    values: [value.from, value.to],
  });
  const dashes = simplifyM4(
    forecast.path.map((step) => ({ x: time.position(step.day), y: value.position(step.value) })),
  );
  return [
    ...valueAxis(value, plot, format, frame),
    ...timeAxis(time, plot.bottom, plot, frame),
    group(
      { 'data-plot': attribute },
      ...fan(forecast, recent.at(-1)!.value, time, value, colour),
      ...(targetShown(data) ? targetLine(data, time, value, plot, frame) : []),
      element('path', {
        d: polyline(dashes),
        fill: 'none',
        stroke: colour,
        'stroke-width': '1.5',
        'stroke-dasharray': '4 3',
      }),
      seriesLine(recent, line.cadence, time, value, { colour, tint: palette.tint, weight: 2.25 }),
    ),
    ...endLabels(
      [{ x: time.position(end.day), y: value.position(end.value), colour, ...labels[0]! }],
      { ...plot, right: box.right },
      right,
      frame,
    ),
  ];
}

/** The widest interval first, each darker than the one around it. */
function fan(
  forecast: Forecast,
  last: number,
  time: TimeScale,
  value: ValueScale,
  colour: string,
): Element[] {
  const start = { day: forecast.from, low: last, high: last };
  return [...forecastLevels.keys()].reverse().map((index) => {
    const band = [
      start,
      ...forecast.path.map((step) => ({ day: step.day, ...step.intervals[index]! })),
    ];
    const edge = (end: 'low' | 'high') =>
      band.map((step) => ({ x: time.position(step.day), y: value.position(step[end]) }));
    return element('path', {
      d: bandBetween(edge('low'), edge('high')),
      fill: colour,
      opacity: '.17',
    });
  });
}

function targetLine(
  data: ForecastData,
  time: TimeScale,
  value: ValueScale,
  plot: Box,
  frame: ChartFrame,
): Element[] {
  const { forecast, line } = data;
  const {
    palette,
    words: { locale },
  } = frame;
  const y = value.position(forecast.target);
  const text = `${exactNumber(forecast.target, locale)} ${line.noun}`;
  const marks = [
    element('path', {
      d: `M${time.position(time.from).toFixed(1)},${y.toFixed(1)}H${Math.round(plot.right)}`,
      stroke: palette.ink,
      'stroke-dasharray': '1 3',
      fill: 'none',
    }),
    textMark(text, {
      x: time.position(time.from),
      y: y - 5,
      size: chartText.small,
      weight: 600,
      fill: palette.ink,
    }),
  ];
  const { from, to } = forecast.between[likely]!;
  if (from !== null)
    marks.push(
      element('path', {
        d: `M${time.position(from).toFixed(1)},${y.toFixed(1)}H${time.position(to ?? time.to).toFixed(1)}`,
        stroke: palette.ink,
        'stroke-width': 3,
        fill: 'none',
      }),
    );
  return marks;
}
