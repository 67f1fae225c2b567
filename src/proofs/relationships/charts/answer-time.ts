import type { Figure } from '#model/message.ts';
import type { Chart, ChartGap, ChartFinding } from '#charts/chart.ts';
import { framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { periodOf } from '#charts/spans.ts';
import { told } from '#charts/told.ts';
import { cadenceOf } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import { weightedMedian } from '#model/statistics.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { lately } from '../../rows.ts';

const classes = [
  { name: 'within-15', to: 15 },
  { name: 'within-60', to: 60 },
  { name: 'within-240', to: 240 },
  { name: 'within-1440', to: 1440 },
  { name: 'longer', to: Infinity },
] as const;

type ClassName = (typeof classes)[number]['name'];

export interface AnswerTimeData {
  /** How many answers fell into rows whose median is in the class. */
  classes: readonly { name: ClassName; answers: number }[];
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
  draw: (finding, frame) => {
    const { data } = finding;
    return framed(
      finding,
      frame,
      {
        subtitle: frame.words.say(periodOf(data.from, data.to)),
        note: frame.words.say('charts.answer-time.note', { unit: data.unit }),
      },
      (box) =>
        horizontalBars(
          data.classes.map(({ name, answers }) => ({
            label: frame.words.text(`charts.answer-time.${name}`),
            value: answers,
            text: frame.words.figure(answers / data.answers, 'percent'),
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
  { today, words }: { today: Day; words: Words },
): ChartFinding<AnswerTimeData> | ChartGap {
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
  const counted = classes.map(({ name, to }, index) => {
    const from = classes[index - 1]?.to ?? -1;
    return {
      name,
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
  const minutes = (value: number): Figure => ({ value, unit: 'minutes' });
  const finding = {
    title:
      recent === middle
        ? message('charts.answer-time.title', { usual: minutes(middle) })
        : message('charts.answer-time.title-lately', {
            usual: minutes(middle),
            lately: minutes(recent),
          }),
    summary: [
      message('charts.answer-time.summary', {
        answers: message('charts.answer-time.answers', { count: answers }),
        rows: message('charts.answer-time.rows', { count: rows.length, unit }),
        half: message('charts.answer-time.half', { unit, median: minutes(middle) }),
      }),
    ],
  };
  return told(words, finding, {
    data: {
      classes: counted,
      answers,
      rows: rows.length,
      unit,
      from: rows[0]!.date,
      to: rows.at(-1)!.date,
    },
    table: {
      caption: words.text('charts.answer-time.caption', { unit }),
      columns: [
        { label: words.text('charts.answer-time.column'), numeric: false },
        { label: words.text('charts.answer-time.answers-column'), numeric: true },
        { label: words.text('charts.share'), numeric: true },
      ],
      rows: counted.map((each) => [
        words.text(`charts.answer-time.${each.name}`),
        words.number(each.answers),
        words.number(each.answers / answers, 'percent'),
      ]),
    },
    files: [table.file],
    asOf: rows.at(-1)!.date,
  });
}

/** The median of the rows' medians, weighted by answers, as the measure has it. */
function typicalOf(rows: readonly { minutes: number; answers: number }[]): number {
  return weightedMedian(rows.map(({ minutes, answers }) => ({ value: minutes, weight: answers })))!;
}
