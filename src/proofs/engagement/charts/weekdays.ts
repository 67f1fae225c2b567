import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { chartText, framed, isNarrow, narrowBelow, type Box } from '#charts/frame.ts';
import { heatLegend, heatShade } from '#charts/marks/heat-scale.ts';
import { periodOf } from '#charts/spans.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { widest } from '#charts/text.ts';
import { told } from '#charts/told.ts';
import {
  addMonths,
  formatDay,
  formatWeekday,
  startOfMonth,
  weekday,
  type Day,
} from '#model/day.ts';
import { message, type Words } from '#words/words.ts';
import { interactionsOf } from '../../platform-amounts.ts';
import { largestFirst, pastOf } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

interface WeekdayCell {
  /** Mean interactions a day; null where no such day is known. */
  mean: number | null;
  days: number;
}

export interface WeekdaysData {
  platform: string;
  months: readonly Day[];
  /** For each weekday from Monday its months. */
  cells: readonly (readonly WeekdayCell[])[];
  /** For each weekday its mean over all months. */
  means: readonly number[];
  from: Day;
  to: Day;
}

const fewestDays = 56;
const mostMonths = { wide: 24, narrow: 10 };

/** When people react: weekdays by months. The files hold days, so hours are not told apart. */
export const weekdaysChart: Chart<ProfileReport, WeekdaysData> = {
  id: 'weekdays',
  name: message('charts.weekdays.name'),
  aspect: { wide: 2.2, narrow: 1 },
  tell,
  heightFor: (_, width) => (width < narrowBelow ? 330 : 340),
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.weekdays.subtitle', { platform: finding.data.platform }),
      },
      (box) => drawCells(finding.data, frame, box),
    ),
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<WeekdaysData> | ChartGap {
  const chosen = largestFirst(report.profile.platforms)
    .filter((platform) => platform.cadence === 'day')
    .map((platform) => {
      const known = pastOf(platform, today).rows.rows.flatMap((row) => {
        const value = interactionsOf(row);
        return value === undefined ? [] : [{ date: row.date, value }];
      });
      return { platform, rows: known };
    })
    .filter(({ rows }) => rows.length >= fewestDays)
    .toSorted((a, b) => b.rows.length - a.rows.length)[0];
  if (!chosen)
    return {
      missing: message('gaps.chart-weekdays', { fewest: fewestDays }),
    };
  const { platform } = chosen;
  const newest = startOfMonth(chosen.rows.at(-1)!.date);
  const oldest = addMonths(newest, 1 - mostMonths.wide);
  const rows = chosen.rows.filter((row) => row.date >= oldest);
  const months: Day[] = [];
  for (let at = startOfMonth(rows[0]!.date); at <= newest; at = addMonths(at, 1)) months.push(at);
  const grouped = Map.groupBy(rows, (row) => `${weekday(row.date)} ${startOfMonth(row.date)}`);
  const cells = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    months.map((month): WeekdayCell => {
      const inside = grouped.get(`${number} ${month}`) ?? [];
      return { mean: inside.length === 0 ? null : meanOf(inside), days: inside.length };
    }),
  );
  const means = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    meanOf(rows.filter((row) => weekday(row.date) === number)),
  );
  const best = means.indexOf(Math.max(...means));
  const worst = means.indexOf(Math.min(...means));
  const ratio = means[worst]! > 0 ? means[best]! / means[worst]! : null;
  const liveliest = { best, worst, platform: platform.name };
  const finding = {
    title:
      ratio !== null && ratio < 1.1
        ? message('charts.weekdays.even', { platform: platform.name })
        : ratio === null
          ? message('charts.weekdays.liveliest', liveliest)
          : ratio > 20
            ? message('charts.weekdays.far', liveliest)
            : message('charts.weekdays.times', { ...liveliest, ratio }),
    summary: [
      message('charts.weekdays.means', {
        period: periodOf(rows[0]!.date, rows.at(-1)!.date),
        days: rows.length,
        means: means.map((mean, index) =>
          message('charts.weekdays.mean', { weekday: index, mean: Math.round(mean) }),
        ),
      }),
    ],
  };
  return told(words, finding, {
    data: {
      platform: platform.name,
      months,
      cells,
      means,
      from: rows[0]!.date,
      to: rows.at(-1)!.date,
    },
    table: {
      caption: words.text('charts.weekdays.caption'),
      columns: [
        { label: words.text('charts.weekdays.weekday'), numeric: false },
        { label: words.text('charts.weekdays.all'), numeric: true },
        ...months.map((month) => ({
          label: formatDay(month, words.locale, 'month'),
          numeric: true,
        })),
      ],
      rows: cells.map((row, index) => [
        formatWeekday(index, words.locale, 'weekday'),
        words.number(Math.round(means[index]!)),
        ...row.map((cell) => (cell.mean === null ? '' : words.number(Math.round(cell.mean)))),
      ]),
    },
    files: [platform.table.file],
    asOf: rows.at(-1)!.date,
  });
}

function meanOf(rows: readonly { value: number }[]): number {
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row.value, 0) / rows.length;
}

function drawCells(data: WeekdaysData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words, measureText } = frame;
  const size = chartText.small;
  const shown = data.months.slice(isNarrow(frame) ? -mostMonths.narrow : -mostMonths.wide);
  const skip = data.months.length - shown.length;
  const names = data.cells.map((_, index) => formatWeekday(index, words.locale, 'weekdayShort'));
  const left = box.left + widest(names, size, measureText) + 10;
  const legend = 30;
  const top = box.top + 4;
  const bottom = box.bottom - 38 - legend;
  const width = Math.min(56, (box.right - left) / shown.length);
  const height = (bottom - top) / 7;
  const most = Math.max(
    1,
    ...data.cells.flatMap((row) => row.slice(skip).map((cell) => cell.mean ?? 0)),
  );
  const cells = data.cells.flatMap((row, index) => [
    textMark(names[index]!, {
      x: box.left,
      y: top + (index + 0.5) * height + 4,
      size,
      fill: palette.muted,
    }),
    ...row.slice(skip).map((cell, column) => {
      const x = left + column * width;
      const y = top + index * height;
      return cell.mean === null
        ? element('path', {
            d: `M${(x + width / 2 - 3).toFixed(1)},${(y + height / 2).toFixed(1)}h6`,
            stroke: palette.edge,
            fill: 'none',
          })
        : element('rect', {
            x: x + 1,
            y: y + 1,
            width: width - 2,
            height: height - 2,
            fill: palette.series[0],
            'fill-opacity': heatShade(cell.mean, most),
            ...saying(
              words.text('charts.weekdays.read', {
                weekday: index,
                month: shown[column]!,
                mean: Math.round(cell.mean),
                days: cell.days,
              }),
            ),
          });
    }),
  ]);
  return [
    ...cells,
    ...monthLabels(shown, left, width, bottom, frame),
    ...heatLegend(words.say('charts.weekdays.legend', { most: Math.round(most) }), box, frame),
  ];
}

function monthLabels(
  months: readonly Day[],
  left: number,
  width: number,
  y: number,
  frame: ChartFrame,
): Child[] {
  const { words, palette, measureText } = frame;
  const size = chartText.small;
  let taken = -Infinity;
  return months.flatMap((month, index) => {
    const x = left + index * width + 1;
    const label = formatDay(month, words.locale, 'monthShort');
    const first = index === 0 || month.slice(5, 7) === '01';
    const room =
      x >= taken + 6 && x + measureText(label, size, 'sans') <= left + months.length * width + 20;
    if (room) taken = x + measureText(label, size, 'sans');
    return [
      room ? textMark(label, { x, y: y + 17, size, fill: palette.muted }) : null,
      first && !(index === 0 && months[1]?.slice(5, 7) === '01')
        ? textMark(formatDay(month, words.locale, 'year'), {
            x,
            y: y + 33,
            size,
            weight: 600,
            fill: palette.muted,
          })
        : null,
    ];
  });
}
