import type { Chart, ChartGap, ChartStory } from '#charts/chart.ts';
import { exactNumber, formatPeriod, percent } from '#charts/format.ts';
import { framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { plural } from '#charts/words.ts';
import { cadenceOf } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import { formatMinutes } from '#words/measure-format.ts';
import { weightedMedian } from '#model/statistics.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { lately } from '../../rows.ts';

const classes = [
  { label: 'Within 15 minutes', to: 15 },
  { label: '15 minutes to 1 hour', to: 60 },
  { label: '1 to 4 hours', to: 240 },
  { label: '4 to 24 hours', to: 1440 },
  { label: 'More than a day', to: Infinity },
] as const;

export interface AnswerTimeData {
  /** How many answers fell into rows whose median is in the class. */
  classes: readonly { label: string; answers: number }[];
  answers: number;
  rows: number;
  unit: string;
  from: Day;
  to: Day;
}

const units = { day: 'day', week: 'week', month: 'month', irregular: 'row' } as const;

/** How long people wait for an answer. The files hold a median a day, week or month, so this is the spread of those. */
export const answerTimeChart: Chart<ProfileReport, AnswerTimeData> = {
  id: 'answer-time',
  name: message('charts.answer-time.name'),
  aspect: { wide: 2.8, narrow: 1.1 },
  tell,
  heightFor: (_, width) => 58 + horizontalBarsHeight(classes.length, width - 60),
  draw: (story, frame) => {
    const { data } = story;
    return framed(
      story,
      frame,
      {
        subtitle: formatPeriod(data.from, data.to, frame.words.locale),
        note: `Answers by the median time of the ${data.unit} in which they were given.`,
      },
      (box) =>
        horizontalBars(
          data.classes.map(({ label, answers }) => ({
            label,
            value: answers,
            text: percent(answers / data.answers, frame.words.locale),
            colour: frame.palette.series[0],
          })),
          box,
          frame,
        ),
    );
  },
};

function tell(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<AnswerTimeData> | ChartGap {
  const table = report.profile.conversations;
  const rows = (table?.rows ?? []).flatMap((row) =>
    row.date <= today && row.median_minutes !== undefined && (row.answered ?? 0) > 0
      ? [{ date: row.date, line: row.line, minutes: row.median_minutes, answers: row.answered! }]
      : [],
  );
  if (!table || rows.length === 0)
    return {
      missing: message('gaps.chart-answer-time'),
    };
  const counted = classes.map(({ label, to }, index) => {
    const from = classes[index - 1]?.to ?? -1;
    return {
      label,
      answers: rows
        .filter((row) => row.minutes <= to && row.minutes > from)
        .reduce((sum, row) => sum + row.answers, 0),
    };
  });
  const answers = rows.reduce((sum, row) => sum + row.answers, 0);
  const cadence = cadenceOf(rows.map((row) => row.date));
  const unit = units[cadence];
  const middle = typicalOf(rows);
  const recent = typicalOf(lately({ file: table.file, cadence, rows }).rows);
  return {
    data: {
      classes: counted,
      answers,
      rows: rows.length,
      unit,
      from: rows[0]!.date,
      to: rows.at(-1)!.date,
    },
    title: `A typical first answer took ${formatMinutes(middle, locale)}${recent === middle ? '' : `, of late ${formatMinutes(recent, locale)}`}`,
    summary:
      `${plural(answers, 'answer', 'answers', locale)} in ${plural(rows.length, unit, `${unit}s`, locale)}; ` +
      `half of them were given in a ${unit} with a median of ${formatMinutes(middle, locale)} or less.`,
    table: {
      caption: `Answers by the median time of their ${unit}`,
      columns: [
        { label: 'Time to the first answer', numeric: false },
        { label: 'Answers', numeric: true },
        { label: 'Share', numeric: true },
      ],
      rows: counted.map((each) => [
        each.label,
        exactNumber(each.answers, locale),
        percent(each.answers / answers, locale),
      ]),
    },
    files: [table.file],
    asOf: rows.at(-1)!.date,
  };
}

/** The median of the rows' medians, weighted by answers, as the measure has it. */
function typicalOf(rows: readonly { minutes: number; answers: number }[]): number {
  return weightedMedian(rows.map(({ minutes, answers }) => ({ value: minutes, weight: answers })))!;
}
