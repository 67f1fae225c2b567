import type { Chart, ChartGap, ChartFinding } from '#charts/chart.ts';
import { chartText, framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { periodOf } from '#charts/spans.ts';
import { element, textMark } from '#charts/svg.ts';
import { told } from '#charts/told.ts';
import type { Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { wilsonInterval } from '#model/statistics.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

interface FunnelStep {
  key: StepKey;
  total: number;
  /** Share of the step before, with the bounds of its 95 % interval; null for the first and where the step before is empty. */
  share: { value: number; low: number; high: number } | null;
}

export interface FunnelData {
  steps: readonly FunnelStep[];
  from: Day;
  to: Day;
}

const stepKeys = ['visits', 'leads', 'customers'] as const;
type StepKey = (typeof stepKeys)[number];

/** From visits to customers, all bars to one scale from zero. */
export const funnelChart: Chart<ProfileReport, FunnelData> = {
  id: 'funnel',
  name: message('charts.funnel.name'),
  aspect: { wide: 3, narrow: 1.4 },
  tell,
  heightFor: (finding, width) => 44 + horizontalBarsHeight(finding.data.steps.length, width) * 1.7,
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say(periodOf(finding.data.from, finding.data.to)),
        note: frame.words.say('charts.funnel.note'),
      },
      (box) => {
        const { steps } = finding.data;
        const bars = horizontalBars(
          steps.map((step, index) => {
            const { words } = frame;
            const name = words.text(`charts.funnel.${step.key}`);
            const rate = step.share && rateOf(step.share, steps[index - 1]!);
            const read = { step: name, total: step.total };
            return {
              label: name,
              value: step.total,
              text: words.figure(step.total),
              said: rate
                ? words.text('charts.funnel.read-rate', { ...read, rate })
                : words.text('charts.funnel.read', read),
              colour: frame.palette.series[0],
            };
          }),
          box,
          frame,
        );
        const stride = (box.bottom - box.top) / steps.length;
        const rates = steps.flatMap((step, index) => {
          if (!step.share) return [];
          const y = box.top + index * stride - (box.right - box.left < 300 ? 2 : 0);
          const text = frame.words.say(rateOf(step.share, steps[index - 1]!));
          return [
            element('path', {
              d: `M${(box.left + 4).toFixed(1)},${(y - 6).toFixed(1)}v8m-3,-3l3,3l3,-3`,
              stroke: frame.palette.edge,
              fill: 'none',
            }),
            textMark(text, {
              x: box.left + 14,
              y: y + 3,
              size: chartText.small,
              fill: frame.palette.muted,
            }),
          ];
        });
        return [...bars, ...rates];
      },
    ),
};

function rateOf(
  { value, low, high }: NonNullable<FunnelStep['share']>,
  before: FunnelStep,
): Message {
  return message('charts.funnel.rate', { from: before.key, rate: value, low, high });
}

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<FunnelData> | ChartGap {
  const table = report.profile.funnel;
  // A row that leaves a step out would make the rates too low or too high, so it counts for none.
  const known = stepKeys.filter((key) => table?.rows.some((row) => row[key] !== undefined));
  const rows = (table?.rows ?? []).filter(
    (row) => row.date <= today && known.every((key) => row[key] !== undefined),
  );
  if (!table || rows.length === 0 || known.length < 2)
    return { missing: message('gaps.chart-funnel') };
  const totals = known.map((key) => ({
    key,
    total: rows.reduce((sum, row) => sum + row[key]!, 0),
  }));
  const steps = totals.map((step, index): FunnelStep => {
    const before = totals[index - 1];
    const fits = before !== undefined && before.total > 0 && step.total <= before.total;
    return {
      ...step,
      share: fits
        ? { value: step.total / before.total, ...wilsonInterval(step.total, before.total) }
        : null,
    };
  });
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const left = table.rows.filter((row) => row.date <= today).length - rows.length;
  const ends = { from: first.key, to: last.key };
  const finding = {
    title:
      last.total > 0 && last.total <= first.total
        ? message('charts.funnel.one-in', {
            ...ends,
            ratio: Math.round(first.total / last.total),
          })
        : message('charts.funnel.counts', { ...ends, last: last.total, first: first.total }),
    summary: [
      message('charts.funnel.summary', {
        period: periodOf(rows[0]!.date, rows.at(-1)!.date),
        steps: steps.map(({ key, total }) => message('charts.funnel.step', { step: key, total })),
      }),
      ...(left > 0 ? [message('charts.funnel.left-out', { rows: left })] : []),
    ],
  };
  return told(words, finding, {
    data: { steps, from: rows[0]!.date, to: rows.at(-1)!.date },
    table: {
      caption: words.text('charts.funnel.name'),
      columns: [
        { label: words.text('charts.funnel.step-column'), numeric: false },
        { label: words.text('charts.funnel.count'), numeric: true },
        { label: words.text('charts.funnel.of-before'), numeric: true },
        { label: words.text('charts.funnel.interval'), numeric: true },
      ],
      rows: steps.map((step) => [
        words.text(`charts.funnel.${step.key}`),
        words.number(step.total),
        step.share ? words.number(step.share.value, 'percent') : '',
        step.share
          ? words.text('charts.percent-range', { low: step.share.low, high: step.share.high })
          : '',
      ]),
    },
    files: [table.file],
    asOf: rows.at(-1)!.date,
  });
}
