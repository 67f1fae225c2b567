import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { chartText, framed, isNarrow, narrowBelow, type Box } from '#charts/frame.ts';
import { barHeight, horizontalBars } from '#charts/marks/horizontal-bars.ts';
import { textMark, type Child } from '#charts/svg.ts';
import { told } from '#charts/told.ts';
import type { Day } from '#model/day.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

interface AudienceGroup {
  key: (typeof kinds)[number]['key'];
  /** The greatest first, ages in their order; `others` is what the file leaves open or what found no room. */
  shares: readonly { label: string; share: number }[];
  others: number;
}

export interface AudienceData {
  groups: readonly AudienceGroup[];
  source: string;
  date: Day;
  size: number | null;
}

const mostBars = 6;
const kinds = [
  { key: 'country', names: 'region' },
  { key: 'age', names: null },
  { key: 'gender', names: null },
  { key: 'language', names: 'language' },
] as const;

/** Where the audience lives, how old it is and what it speaks, all on one scale. */
export const audienceChart: Chart<ProfileReport, AudienceData> = {
  id: 'audience',
  name: message('charts.audience.name'),
  aspect: { wide: 2.4, narrow: 0.6 },
  tell,
  heightFor: ({ data }, width) => {
    const heights = data.groups.map(groupHeight);
    const narrow = width < narrowBelow;
    const rows = narrow ? heights.map((height) => [height]) : pairs(heights);
    return (
      40 + (data.size === null ? 0 : 26) + rows.reduce((sum, row) => sum + Math.max(...row) + 18, 0)
    );
  },
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.audience.subtitle', {
          source: finding.data.source,
          day: finding.data.date,
        }),
        note:
          finding.data.size === null
            ? undefined
            : frame.words.text('charts.audience.note', { size: finding.data.size }),
      },
      (box) => drawGroups(finding.data.groups, frame, box),
    ),
};

const barsOf = (group: AudienceGroup) => group.shares.length + (group.others > 0.004 ? 1 : 0);
const groupHeight = (group: AudienceGroup) => 24 + barsOf(group) * barHeight;

function pairs<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((item, index) =>
    index % 2 === 0 ? [[item, ...items.slice(index + 1, index + 2)]] : [],
  );
}

function drawGroups(groups: readonly AudienceGroup[], frame: ChartFrame, box: Box): Child[] {
  const others = frame.words.text('charts.audience.others');
  const rows = isNarrow(frame) ? groups.map((group) => [group]) : pairs(groups);
  const most = Math.max(
    ...groups.flatMap((group) => [group.others, ...group.shares.map((each) => each.share)]),
  );
  const labels = [others, ...groups.flatMap((group) => group.shares.map((each) => each.label))];
  // One width for all groups, so that equal shares are equally long.
  const columns = isNarrow(frame) || groups.length === 1 ? 1 : 2;
  const width = (box.right - box.left - 32 * (columns - 1)) / columns;
  const wanted = rows.reduce((sum, row) => sum + Math.max(...row.map(groupHeight)) + 18, -18);
  // A long heading takes from the bars.
  const squeeze = Math.min(1, (box.bottom - box.top) / wanted);
  let top = box.top;
  return rows.flatMap((row) => {
    const marks = row.flatMap((group, index) => {
      const left = box.left + index * (width + 32);
      const place = {
        left,
        right: left + width,
        top: top + 22,
        bottom: top + groupHeight(group) * squeeze,
      };
      const bars = [
        ...group.shares.map(({ label, share }) => ({
          label,
          value: share,
          colour: frame.palette.series[0],
        })),
        ...(barsOf(group) > group.shares.length
          ? [{ label: others, value: group.others, colour: frame.palette.edge }]
          : []),
      ].map((bar) => ({
        ...bar,
        text: frame.words.figure(bar.value, 'percent'),
        said: frame.words.text('charts.audience.read', {
          name: frame.words.text(`charts.audience.${group.key}`),
          group: bar.label,
          share: bar.value,
        }),
      }));
      return [
        textMark(frame.words.text(`charts.audience.${group.key}`), {
          x: left,
          y: top + 12,
          size: chartText.label,
          weight: 600,
          fill: frame.palette.ink,
        }),
        ...horizontalBars(bars, place, frame, { most, labels }),
      ];
    });
    top += (Math.max(...row.map(groupHeight)) + 18) * squeeze;
    return marks;
  });
}

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<AudienceData> | ChartGap {
  const audience = report.profile.audience;
  if (!audience || audience.date > today)
    return {
      missing: message('gaps.chart-audience'),
    };
  const groups = kinds.flatMap(({ key, names }) => {
    const table = audience[key];
    if (!table || Object.keys(table).length === 0) return [];
    const display = names ? new Intl.DisplayNames(words.locale, { type: names }) : null;
    const all = Object.entries(table)
      .map(([label, share]) => ({ label: displayed(label, display), share }))
      .filter((each) => each.share > 0);
    // Ages have an order of their own; all else stands by size.
    if (key !== 'age') all.sort((a, b) => b.share - a.share);
    const shares = key === 'age' ? all : all.slice(0, mostBars);
    return [
      { key, shares, others: Math.max(0, 1 - shares.reduce((sum, each) => sum + each.share, 0)) },
    ];
  });
  const first = groups[0];
  if (!first || first.shares.length === 0)
    return { missing: message('gaps.chart-audience-shares') };
  const leadOf = (group: AudienceGroup) => group.shares.toSorted((a, b) => b.share - a.share)[0]!;
  const lead = leadOf(first);
  const nameOf = (group: AudienceGroup) => words.text(`charts.audience.${group.key}`);
  const leading = { share: lead.share, group: lead.label };
  const finding = {
    title:
      first.key === 'country'
        ? message('charts.audience.title-country', leading)
        : message('charts.audience.title', leading),
    summary: [
      ...groups.map((group) =>
        message('charts.audience.group', {
          name: message(`charts.audience.${group.key}`),
          shares: group.shares.map(({ label, share }) =>
            message('charts.audience.group-share', { group: label, share }),
          ),
        }),
      ),
      message('charts.audience.counted', { source: audience.source, day: audience.date }),
    ],
  };
  return told(words, finding, {
    data: { groups, source: audience.source, date: audience.date, size: audience.size ?? null },
    table: {
      caption: words.text('charts.audience.name'),
      columns: [
        { label: words.text('charts.audience.by'), numeric: false },
        { label: words.text('charts.audience.group-column'), numeric: false },
        { label: words.text('charts.share'), numeric: true },
      ],
      rows: groups.flatMap((group) => [
        ...group.shares.map((each) => [
          nameOf(group),
          each.label,
          words.number(each.share, 'percent'),
        ]),
        ...(group.others > 0.004
          ? [
              [
                nameOf(group),
                words.text('charts.audience.others'),
                words.number(group.others, 'percent'),
              ],
            ]
          : []),
      ]),
    },
    files: [audience.file],
    asOf: audience.date,
  });
}

/** The name of a country or a language; what is not a code stays as it was written. */
function displayed(label: string, names: Intl.DisplayNames | null): string {
  try {
    return names?.of(label) ?? ranged(label);
  } catch {
    return ranged(label);
  }
}

/** `25-34` with the dash of a range. */
function ranged(label: string): string {
  return label.replace(/^(\d+)\s*-\s*(\d+)$/, '$1–$2');
}
