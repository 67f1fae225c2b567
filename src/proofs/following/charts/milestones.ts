import type { Element } from 'xast';
import type { Chart, ChartFrame, ChartGap, ChartStory } from '#charts/chart.ts';
import { chartText, framed, isNarrow, type Box } from '#charts/frame.ts';
import { spreadApart } from '#charts/placement.ts';
import { timeScale } from '#charts/scales.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { boldFactor, ellipsis } from '#charts/text.ts';
import { plural, spanInWords } from '#charts/words.ts';
import { addMonths, daysBetween, formatDay, type Day } from '#model/day.ts';
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
  draw: (story, frame) =>
    framed(
      story,
      frame,
      {
        subtitle:
          story.data.entries.length > most
            ? `The newest ${most}`
            : 'True to scale, the newest at the top',
      },
      (box) => drawTimeline(story.data.entries.slice(-most), frame, box),
    ),
};

function tell(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<TimelineData> | ChartGap {
  const { milestones } = report.profile;
  const entries = milestones.rows
    .filter((row) => row.date <= today)
    .map((row) => ({ day: row.date, title: row.title, note: row.why ?? '' }));
  const last = entries.at(-1);
  if (!last) return { missing: message('gaps.chart-milestones') };
  const first = entries[0]!;
  const span = daysBetween(first.day, last.day);
  return {
    data: { entries },
    title:
      span === 0
        ? `${last.title} on ${formatDay(last.day, locale, 'long')}`
        : `${plural(entries.length, 'milestone', 'milestones', locale)} in ${spanInWords(first.day, last.day, locale)}`,
    summary: `The first is ${first.title} (${formatDay(first.day, locale, 'long')}), the latest ${last.title} (${formatDay(last.day, locale, 'long')}).`,
    table: {
      caption: 'Milestones',
      columns: [
        { label: 'Date', numeric: false },
        { label: 'Milestone', numeric: false },
        { label: 'What it explains', numeric: false },
      ],
      rows: entries
        .toReversed()
        .map((entry) => [formatDay(entry.day, locale), entry.title, entry.note]),
    },
    files: [milestones.file],
    asOf: last.day,
  };
}

function drawTimeline(entries: readonly TimelineEntry[], frame: ChartFrame, box: Box): Child[] {
  const {
    palette,
    words: { locale },
  } = frame;
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
  const dated = entries.map((entry) => formatDay(entry.day, locale, 'medium'));
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
            `${dated[index]!}: ${entry.title}${entry.note === '' ? '' : `. ${entry.note}`}`,
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
