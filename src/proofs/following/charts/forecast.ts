import type { Element } from 'xast';
import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { chartText, framed, type Box } from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { bandBetween, polyline } from '#charts/path.ts';
import { plotAttribute, readerLine, readerValues } from '#charts/reader/reader-data.ts';
import { lineScale, timeScale, type TimeScale, type ValueScale } from '#charts/scales.ts';
import { simplifyM4 } from '#charts/simplify.ts';
import { element, group, textMark, type Child } from '#charts/svg.ts';
import { told } from '#charts/told.ts';
import { addDays, daysBetween, formatDay, toEpochDay, type Day } from '#model/day.ts';
import { forecastLevels, forecastSeries, type Forecast } from '#model/forecast.ts';
import { seriesUntil } from '#model/growth.ts';
import { nounOf, sayNoun } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';
import { linesUntil, type FollowersLine } from './followers-data.ts';
import { forecastGap, modelIn } from './forecast-words.ts';

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
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    lines: [
      readerLine(
        { ...data.line, noun: sayNoun(data.line.noun, words), points: recentOf(data) },
        palette.series[0],
      ),
      readerValues(
        {
          name: words.text('charts.forecast.expected-line'),
          noun: sayNoun(data.line.noun, words),
          form: 'whole',
        },
        data.forecast.path,
        1,
        palette.series[0],
      ),
    ],
  }),
  draw: (finding, frame) => {
    const { forecast, line } = finding.data;
    const value = scaleOf(finding.data, [1, 0]);
    return framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.forecast.subtitle', {
          platform: line.name,
          day: forecast.from,
          model: modelIn(forecast.model),
        }),
        key: [
          {
            mark: 'band',
            colour: frame.palette.series[0],
            label: frame.words.say('charts.forecast.range'),
          },
        ],
        note: value.startsAtZero
          ? undefined
          : frame.words.text('charts.not-at-zero', { value: Math.round(value.from) }),
      },
      (box) => drawForecast(finding.data, frame, box),
    );
  },
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<ForecastData> | ChartGap {
  const { locale } = words;
  const tried = largestFirst(report.profile.platforms)
    .filter((platform) => platform.followers.points.length > 0)
    .map((platform) => ({
      platform,
      forecast: forecastSeries(seriesUntil(platform.followers, today)),
    }));
  const found = tried.find((each) => each.forecast.status === 'known');
  if (!found || found.forecast.status !== 'known') {
    const first = tried[0]?.forecast;
    return {
      missing:
        first?.status === 'missing'
          ? forecastGap(first.gap, tried[0]!.platform.followers.label)
          : message('gaps.forecast'),
    };
  }
  const { platform, forecast } = found;
  const line = linesUntil(report, today).find((each) => each.id === platform.id)!;
  const who = { platform: platform.name, noun: nounOf(platform.noun) };
  const goal = message('charts.forecast.goal', { ...who, target: forecast.target });
  const { from, to } = forecast.between[likely]!;
  const end = forecast.path.at(-1)!;
  const range = end.intervals[likely]!;
  const ends = { ...who, low: Math.round(range.low), high: Math.round(range.high), day: end.day };
  const judged = { tests: forecast.backTests, goal };
  const finding = {
    title:
      from === null
        ? message('charts.forecast.title-beyond', ends)
        : to === null
          ? message('charts.forecast.title-from', { goal, from })
          : message('charts.forecast.title-between', { goal, from, to }),
    summary: [
      message('charts.forecast.summary', { ...ends, model: modelIn(forecast.model) }),
      forecast.skill < 1
        ? message('charts.forecast.better', {
            ...judged,
            error: Math.round(forecast.skill * 100),
          })
        : message('charts.forecast.no-better', judged),
    ],
  };
  return told(words, finding, {
    data: { locale, line, forecast },
    table: {
      caption: words.text('charts.forecast.caption'),
      columns: [
        { label: words.text('charts.date'), numeric: false },
        { label: words.text('charts.forecast.expected'), numeric: true },
        ...forecastLevels.flatMap((level) => [
          {
            label: words.text('charts.forecast.level-from', { level: String(level * 100) }),
            numeric: true,
          },
          { label: words.text('charts.forecast.level-to'), numeric: true },
        ]),
      ],
      rows: forecast.path
        .filter((_, index) => (index + 1) % 7 === 0 || index === forecast.path.length - 1)
        .map((step) => [
          formatDay(step.day, locale, 'medium'),
          words.number(Math.round(step.value)),
          ...step.intervals.flatMap(({ low, high }) => [
            words.number(Math.round(low)),
            words.number(Math.round(high)),
          ]),
        ]),
    },
    files: [platform.table.file],
    asOf: forecast.from,
  });
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
  const { palette, words } = frame;
  const format = (value: number) => words.figure(value, 'axis');
  const recent = recentOf(data);
  const end = forecast.path.at(-1)!;
  const labels = [
    {
      first: words.say('charts.forecast.about', { value: Math.round(end.value) }),
      second: formatDay(end.day, words.locale, 'monthDay'),
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
    box: [box.left + gutter, plot.top, right, plot.bottom],
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
  const { palette, words } = frame;
  const y = value.position(forecast.target);
  const text = words.say('charts.forecast.target', {
    target: forecast.target,
    noun: nounOf(line.noun),
  });
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
