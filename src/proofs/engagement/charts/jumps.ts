import { median } from 'simple-statistics';
import type { Element } from 'xast';
import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame } from '#charts/chart.ts';
import { framed, isNarrow, type Box, type KeyEntry } from '#charts/frame.ts';
import { jumpMarks } from '#charts/jumps.ts';
import { drawEvents, planEvents } from '#charts/milestones.ts';
import { plotAttribute, readerValues } from '#charts/reader/reader-data.ts';
import {
  barScale,
  ratioScale,
  timeScale,
  type TimeScale,
  type ValueScale,
} from '#charts/scales.ts';
import { simplifyM4 } from '#charts/simplify.ts';
import { element, group, type Child } from '#charts/svg.ts';
import { toEpochDay, type Day } from '#model/day.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { tellJumps, type JumpsData } from './jumps-data.ts';

/** The change of every day; what stands out is explained by a milestone or shown as unexplained. */
export const jumpsChart: Chart<ProfileReport, JumpsData> = {
  id: 'jumps',
  name: message('charts.jumps.name'),
  aspect: { wide: 2, narrow: 1 },
  tell: (report, context) => tellJumps(report, null, context),
  tellWithin: tellJumps,
  heightFor: ({ data }, width) => {
    const causes = causesOf(data).length;
    if (width < 480) return 320 + (causes > 0 ? Math.min(causes, 5) * 18 + 30 : 0);
    return 340 + (causes > 0 ? 50 : 0);
  },
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    value: 'signed',
    lines: [
      readerValues(
        {
          name: data.platform,
          noun: words.text('charts.jumps.noun', { noun: nounOf(data.noun) }),
          form: 'signed',
        },
        data.changes.map(({ day, perDay }) => ({ day, value: perDay })),
        1,
        palette.series[0],
      ),
    ],
  }),
  draw: (story, frame) => {
    const { data } = story;
    const { words } = frame;
    const key: KeyEntry[] = [];
    if (data.jumps.some((jump) => jump.cause === null))
      key.push({
        mark: 'diamond',
        colour: frame.palette.ink,
        label: words.text('charts.jumps.key-open'),
      });
    if (data.jumps.some((jump) => jump.cause !== null))
      key.push({
        mark: 'ring',
        colour: frame.palette.ink,
        label: words.text('charts.jumps.key-known'),
      });
    return framed(
      story,
      frame,
      {
        subtitle: words.say('charts.jumps.subtitle', {
          platform: data.platform,
          noun: nounOf(data.noun),
        }),
        key,
        ...(isSteep(data)
          ? {
              note: words.say('charts.jumps.steep'),
            }
          : {}),
      },
      (box) => drawJumps(data, frame, box),
    );
  },
};

/** Where the greatest change is forty times the usual one, a linear scale would flatten all others to nothing. */
function isSteep({ changes }: JumpsData): boolean {
  const sizes = changes.map((change) => Math.abs(change.perDay));
  return Math.max(...sizes) > 40 * Math.max(1, median(sizes));
}

/** The milestones that explain something, each once. */
function causesOf({ jumps }: JumpsData): { day: Day; title: string; seen: Day; perDay: number }[] {
  const causes = new Map<string, { day: Day; title: string; seen: Day; perDay: number }>();
  for (const { day, perDay, cause } of jumps) {
    if (!cause) continue;
    const known = causes.get(cause.title);
    if (!known || Math.abs(perDay) > Math.abs(known.perDay))
      causes.set(cause.title, { day: cause.day, title: cause.title, seen: day, perDay });
  }
  return [...causes.values()];
}

function scaleOf(data: JumpsData, range: readonly [number, number]): ValueScale {
  const values = data.changes.map((change) => change.perDay);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return isSteep(data) ? ratioScale(low, high, range) : barScale(low, high, range);
}

function drawJumps(data: JumpsData, frame: ChartFrame, box: Box): Child[] {
  const format = (value: number) => frame.words.figure(value, value === 0 ? 'exact' : 'change');
  const gutter = gutterOf(scaleOf(data, [300, 0]).ticks, format, frame);
  const { changes } = data;
  const time = timeScale(changes[0]!.day, changes.at(-1)!.day, [box.left + gutter, box.right - 6]);
  const causes = causesOf(data);
  // A pole stands on the day on which the change was seen; its text names the day of the milestone.
  const seenOf = new Map(causes.map((cause) => [cause.day, cause]));
  const position = (day: Day) => time.position(seenOf.get(day)?.seen ?? day);
  const plan = planEvents(causes, position, box, frame, isNarrow(frame) ? 5 : 8);
  const below = plan.kind === 'numbers' ? plan.below : 0;
  const axis = timeAxisHeight(time, frame);
  const plot: Box = {
    ...box,
    top: box.top + (plan.kind === 'none' ? 16 : plan.above + 8),
    bottom: box.bottom - axis - below,
  };
  const value = scaleOf(data, [plot.bottom - 4, plot.top]);
  const open = data.jumps.filter((jump) => jump.cause === null);
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, box.right - 6, value.position(value.from)],
    lines: [0],
    days: [toEpochDay(time.from), toEpochDay(time.to)],
    values: [value.from, value.to],
    scale: value.kind,
  });
  const events = drawEvents(
    plan,
    plot,
    plot.bottom + axis + 4,
    (day) => value.position(seenOf.get(day)?.perDay ?? 0),
    frame,
  );
  return [
    group(
      { 'data-plot': attribute },
      ...valueAxis(value, plot, format, frame),
      ...timeAxis(time, plot.bottom, plot, frame),
      ...sticks(data, time, value, frame),
    ),
    ...events,
    ...jumpMarks(
      open
        .toSorted((a, b) => Math.abs(b.perDay) - Math.abs(a.perDay))
        .map((jump) => ({ day: jump.day, change: jump.perDay, value: jump.perDay })),
      { x: time.position, y: value.position },
      {
        bounds: { ...plot, left: box.left + gutter, top: plot.top - 12 },
        obstacles: causes.map((cause) => {
          const x = position(cause.day);
          return { left: x - 3, right: x + 3, top: box.top, bottom: plot.bottom };
        }),
        labelled: isNarrow(frame) ? 2 : 5,
      },
      frame,
    ),
  ];
}

/** A thin line from zero for every change, gains and losses apart; of a column of pixels the extremes. */
function sticks(data: JumpsData, time: TimeScale, value: ValueScale, frame: ChartFrame): Element[] {
  const zero = value.position(0);
  const tips = data.changes.map((change) => ({
    x: time.position(change.day),
    y: value.position(change.perDay),
  }));
  const width = Math.min(
    5,
    Math.max(1, (time.position(time.to) - time.position(time.from)) / tips.length - 1),
  );
  const path = (kept: typeof tips) =>
    kept.map(({ x, y }) => `M${x.toFixed(1)},${zero.toFixed(1)}V${y.toFixed(1)}`).join('');
  const kept = simplifyM4(tips);
  const look = { 'stroke-width': String(Number(width.toFixed(1))), fill: 'none' };
  return [
    element('path', {
      d: path(kept.filter((tip) => tip.y < zero - 0.05)),
      stroke: frame.palette.series[0],
      ...look,
    }),
    element('path', {
      d: path(kept.filter((tip) => tip.y > zero + 0.05)),
      stroke: frame.palette.muted,
      ...look,
    }),
  ];
}
