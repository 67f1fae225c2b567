import type { Element } from 'xast';
import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { chartText, framed, isNarrow, type Box } from '#charts/frame.ts';
import { spreadApart } from '#charts/placement.ts';
import { timeScale } from '#charts/scales.ts';
import { spanOf } from '#charts/spans.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { boldFactor, ellipsis } from '#charts/text.ts';
import { told } from '#charts/told.ts';
import { addMonths, formatDay, type Day } from '#model/day.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

interface TimelineEntry {
  day: Day;
  title: string;
  note: string;
}

export interface TimelineData {
  /** The newest last. */
  entries: readonly TimelineEntry[];
}

const most = 14;

/** Milestones on a line of time that is true to scale: what lies far apart stands far apart. */
export const milestonesChart: Chart<ProfileReport, TimelineData> = {
  id: 'milestones',
  name: message('charts.milestones.name'),
  aspect: { wide: 1.6, narrow: 0.8 },
  tell,
  heightFor: ({ data }) => 70 + Math.min(most, data.entries.length) * 40,
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle:
          finding.data.entries.length > most
            ? frame.words.text('charts.milestones.newest', { most })
            : frame.words.text('charts.milestones.to-scale'),
      },
      (box) => drawTimeline(finding.data.entries.slice(-most), frame, box),
    ),
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<TimelineData> | ChartGap {
  const { milestones } = report.profile;
  const entries = milestones.rows
    .filter((row) => row.date <= today)
    .map((row) => ({ day: row.date, title: row.title, note: row.why ?? '' }));
  const last = entries.at(-1);
  if (!last) return { missing: message('gaps.chart-milestones') };
  const first = entries[0]!;
  const finding = {
    title:
      first.day === last.day
        ? message('charts.milestones.one', { title: last.title, day: last.day })
        : message('charts.milestones.several', {
            count: entries.length,
            span: spanOf(first.day, last.day),
          }),
    summary: [
      message('charts.milestones.summary', {
        first: first.title,
        from: first.day,
        last: last.title,
        to: last.day,
      }),
    ],
  };
  return told(words, finding, {
    data: { entries },
    table: {
      caption: words.text('charts.milestones.name'),
      columns: [
        { label: words.text('charts.date'), numeric: false },
        { label: words.text('charts.milestone'), numeric: false },
        { label: words.text('charts.milestones.explains'), numeric: false },
      ],
      rows: entries
        .toReversed()
        .map((entry) => [formatDay(entry.day, words.locale), entry.title, entry.note]),
    },
    files: [milestones.file],
    asOf: last.day,
  });
}

function drawTimeline(entries: readonly TimelineEntry[], frame: ChartFrame, box: Box): Child[] {
  const { palette, words } = frame;
  const newest = entries.at(-1)!.day;
  const oldest = entries[0]!.day;
  const years = `${newest}`.slice(0, 4) !== `${oldest}`.slice(0, 4);
  const spine = box.left + (years ? 44 : 6);
  const text = spine + (isNarrow(frame) ? 26 : 44);
  const top = box.top + 14;
  const bottom = box.bottom - 14;
  // Days upwards: the scale turns the box over.
  const time = timeScale(oldest, newest, [bottom, top]);
  const wanted = entries.map((entry) => ({ wanted: time.position(entry.day), size: 38 }));
  const centres = spreadApart(wanted, box.top, box.bottom);
  const dated = entries.map((entry) => formatDay(entry.day, words.locale, 'medium'));
  const line = element('path', {
    d: `M${spine},${Math.round(top)}V${Math.round(bottom)}`,
    stroke: palette.edge,
    'stroke-width': '1.5',
    fill: 'none',
  });
  return [
    ...(oldest === newest ? [] : [line]),
    ...(years ? yearMarks(time.position, oldest, newest, spine, frame) : []),
    ...entries.flatMap((entry, index) => {
      const y = time.position(entry.day);
      const centre = centres[index]!;
      return [
        element('path', {
          d: `M${spine},${y.toFixed(1)}L${(text - 14).toFixed(1)},${centre.toFixed(1)}H${text - 6}`,
          stroke: palette.edge,
          fill: 'none',
        }),
        element('circle', {
          cx: spine,
          cy: y,
          r: 4,
          fill: palette.series[0],
          ...saying(
            entry.note === ''
              ? words.text('charts.milestones.read', entry)
              : words.text('charts.milestones.read-noted', entry),
          ),
        }),
        textMark(dated[index]!, {
          x: text,
          y: centre - 4,
          size: chartText.note,
          face: 'mono',
          fill: palette.muted,
        }),
        ...titleMarks(entry, text, centre + 12, box.right, frame),
      ];
    }),
  ];
}

/** The title, and what it explains where there is room for that behind it. */
function titleMarks(
  entry: TimelineEntry,
  x: number,
  y: number,
  right: number,
  frame: ChartFrame,
): Element[] {
  const { palette, measureText } = frame;
  const size = chartText.label;
  const title = ellipsis(entry.title, (right - x) / boldFactor, size, measureText);
  const marks = [textMark(title, { x, y, size, weight: 600, fill: palette.ink })];
  const after = x + measureText(title, size, 'sans') * boldFactor + 10;
  const room = right - after;
  if (entry.note !== '' && !isNarrow(frame) && room > 160)
    marks.push(
      textMark(ellipsis(entry.note, room, chartText.small, measureText), {
        x: after,
        y,
        size: chartText.small,
        fill: palette.muted,
      }),
    );
  return marks;
}

/** The turns of the years, as many as have room. */
function yearMarks(
  position: (day: Day) => number,
  oldest: Day,
  newest: Day,
  spine: number,
  frame: ChartFrame,
): Element[] {
  const marks: Element[] = [];
  let taken = Infinity;
  for (let at = `${oldest.slice(0, 4)}-01-01` as Day; at <= newest; at = addMonths(at, 12)) {
    if (at < oldest) continue;
    const y = position(at);
    if (taken - y < 18) continue;
    taken = y;
    marks.push(
      element('path', {
        d: `M${spine - 6},${Math.round(y) + 0.5}h6`,
        stroke: frame.palette.edge,
        fill: 'none',
      }),
      textMark(formatDay(at, frame.words.locale, 'year'), {
        x: spine - 10,
        y: y + 4,
        size: chartText.small,
        fill: frame.palette.muted,
        anchor: 'end',
      }),
    );
  }
  return marks;
}
