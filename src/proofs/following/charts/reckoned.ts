import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import { changeOf } from '#charts/change.ts';
import type { Chart, ChartFinding, ChartFrame, ChartGap } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { framed, type Box, type Heading } from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { plotAttribute, readerLine } from '#charts/reader/reader-data.ts';
import { lineScale, timeScale, type ValueScale } from '#charts/scales.ts';
import { spanOf } from '#charts/spans.ts';
import { element, group, type Child } from '#charts/svg.ts';
import { told } from '#charts/told.ts';
import type { Cadence } from '#model/cadence.ts';
import { formatDay, toEpochDay, type Day } from '#model/day.ts';
import { isWithin, type Days } from '#model/days.ts';
import { seriesUntil } from '#model/growth.ts';
import type { Message } from '#model/message.ts';
import { reckonGrowth, type Reckoned } from '#model/reckoned.ts';
import { nounOf, sayNoun } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import { pastOf } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

/** Fewer rows make no curve. */
const FEWEST = 7;
/** As many counts are a curve of their own. */
const COUNTED = 3;

interface ReckonedData extends Reckoned {
  name: string;
  noun: string;
  cadence: Cadence;
}

/**
 * Growth that nobody counted, for exports that tell what came and what went: as counts from the one count that is known, else from zero, which
 * it then says.
 */
export const reckonedChart: Chart<ProfileReport, ReckonedData> = {
  id: 'reckoned-growth',
  name: message('charts.reckoned.name'),
  aspect: { wide: 2.1, narrow: 1.1 },
  tell: (report, context) => tell(report, null, context),
  tellWithin: tell,
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    ...(data.anchor ? {} : { value: 'signed' }),
    lines: [readerLine({ ...data, noun: sayNoun(data.noun, words) }, palette.series[0])],
  }),
  draw: (finding, frame) => {
    const { anchor, noun, points } = finding.data;
    const { words } = frame;
    return framed(
      finding,
      frame,
      {
        subtitle: anchor
          ? words.say('charts.reckoned.subtitle', { noun: nounOf(noun) })
          : words.say('charts.reckoned.subtitle-zero', { noun: nounOf(noun), day: points[0]!.day }),
        key: countedIn(finding.data).map(({ day }) => ({
          mark: 'ring' as const,
          colour: frame.palette.ink,
          label: words.say('charts.reckoned.key', { day }),
        })),
        ...noteOf(finding.data, words),
      },
      (box) => drawPlot(finding.data, frame, box),
    );
  },
};

/** Of a stretch of days, what was reckoned over all of them. */
function tell(
  report: ProfileReport,
  stretch: Days | null,
  { today, words }: { today: Day; words: Words },
): ChartFinding<ReckonedData> | ChartGap {
  const [longest] = report.profile.platforms
    .flatMap((platform) => {
      const { rows } = pastOf(platform, today);
      const { points: counts } = seriesUntil(platform.followers, today);
      if (counts.length >= COUNTED) return [];
      const flows = rows.rows.flatMap(({ date, gained, lost, line }) =>
        gained === undefined || lost === undefined ? [] : [{ date, gained, lost, line }],
      );
      const reckoned = reckonGrowth(flows, rows.cadence, counts, FEWEST);
      return reckoned ? [{ platform, reckoned, cadence: rows.cadence }] : [];
    })
    .sort((one, other) => other.reckoned.points.length - one.reckoned.points.length);
  if (!longest) return { missing: message('gaps.chart-reckoned') };
  const { platform, reckoned, cadence } = longest;
  const { anchor, points } = stretch ? reckonedWithin(reckoned, stretch) : reckoned;
  if (points.length < 2) return { missing: message('gaps.chart-reckoned') };
  const data = { anchor, points, name: platform.name, noun: platform.noun, cadence };
  return told(
    words,
    { title: titleOf(data), summary: summaryOf(data) },
    {
      data,
      table: {
        caption: words.text('charts.reckoned.name'),
        columns: [
          { label: words.text('charts.date'), numeric: false },
          {
            label: words.text(anchor ? 'charts.reckoned.count' : 'charts.reckoned.change'),
            numeric: true,
          },
        ],
        rows: points.map(({ day, value }) => [
          formatDay(day, words.locale, 'medium'),
          words.number(value, anchor ? 'exact' : 'signed'),
        ]),
      },
      files: [platform.table.file],
      asOf: points.at(-1)!.day,
    },
  );
}

/** Of counts those of a stretch; a change begins anew at zero where the stretch does. */
function reckonedWithin({ points, anchor }: Reckoned, stretch: Days): Reckoned {
  const inside = points.filter(({ day }) => isWithin(day, stretch));
  const ground = anchor || inside.length === 0 ? 0 : inside[0]!.value;
  return {
    anchor,
    points: inside.map((point) => ({
      ...point,
      value: point.value - ground,
      low: point.low - ground,
      high: point.high - ground,
    })),
  };
}

function endsOf({ points }: Reckoned) {
  const [first, last] = [points[0]!, points.at(-1)!];
  return { first, last, span: spanOf(first.day, last.day) };
}

function titleOf(data: ReckonedData): Message {
  const { first, last, span } = endsOf(data);
  const named = { platform: data.name, noun: nounOf(data.noun) };
  return data.anchor
    ? message('charts.followers.finding', { ...named, ...changeOf(first.value, last.value), span })
    : message('charts.reckoned.title', { ...named, change: last.value, span });
}

function summaryOf(data: ReckonedData): Message[] {
  const { first, last } = endsOf(data);
  const { anchor, name: platform } = data;
  const ends = { platform, noun: nounOf(data.noun), from: first.day, to: last.day };
  return anchor
    ? [
        message('charts.reckoned.from-to', { ...ends, first: first.value, last: last.value }),
        message('charts.reckoned.anchored', { count: anchor.value, day: anchor.day }),
      ]
    : [
        message('charts.reckoned.change-from-to', { ...ends, change: last.value }),
        message('charts.reckoned.no-total'),
      ];
}

/** The count that somebody told, where it lies among the days that are drawn. */
function countedIn({ anchor, points }: ReckonedData): NonNullable<Reckoned['anchor']>[] {
  return anchor && anchor.day >= points[0]!.day && anchor.day <= points.at(-1)!.day ? [anchor] : [];
}

function noteOf(data: ReckonedData, words: Words): Pick<Heading, 'note'> {
  const scale = scaleOf(data, [1, 0]);
  return scale.startsAtZero
    ? {}
    : { note: words.say('charts.not-at-zero', { value: Math.round(scale.from) }) };
}

/** Changes are drawn from zero, counts as counts are. */
function scaleOf({ points, anchor }: Reckoned, range: readonly [number, number]): ValueScale {
  const values = points.map(({ value }) => value);
  return lineScale(Math.min(...values), Math.max(...values), range, anchor ? {} : { zero: true });
}

function drawPlot(data: ReckonedData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words } = frame;
  const { points, anchor, cadence } = data;
  const [counted] = countedIn(data);
  const form = anchor ? 'axis' : 'signed-axis';
  const format = (value: number) => words.figure(value, value === 0 ? 'exact' : form);
  const last = points.at(-1)!;
  const labels = [{ first: format(last.value), second: sayNoun(data.noun, words) }];
  const right = box.right - endLabelRoom(labels, frame, (box.right - box.left) * 0.3);
  const gutter = gutterOf(scaleOf(data, [300, 0]).ticks, format, frame);
  const time = timeScale(points[0]!.day, last.day, [box.left + gutter, right]);
  const plot: Box = {
    ...box,
    right,
    top: box.top + 12,
    bottom: box.bottom - timeAxisHeight(time, frame),
  };
  const value = scaleOf(data, [plot.bottom, plot.top]);
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
      seriesLine(points, cadence, time, value, {
        colour: palette.series[0],
        tint: palette.tint,
        filled: value.startsAtZero && last.value >= 0 && value.from === 0,
        weight: 2.25,
      }),
    ),
    counted === undefined
      ? null
      : element('circle', {
          cx: time.position(counted.day),
          cy: value.position(counted.value),
          r: 4.5,
          fill: palette.paper,
          stroke: palette.ink,
          'stroke-width': '1.5',
        }),
    ...endLabels(
      [
        {
          x: time.position(last.day),
          y: value.position(last.value),
          colour: palette.series[0],
          ...labels[0]!,
        },
      ],
      { ...plot, right: box.right },
      right,
      frame,
    ),
  ];
}
