import type { Chart, ChartGap, ChartStory } from '#charts/chart.ts';
import { exactNumber, formatPeriod, percent } from '#charts/format.ts';
import { chartText, framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { element, textMark } from '#charts/svg.ts';
import { listInWords } from '#charts/words.ts';
import type { Day } from '#model/day.ts';
import { wilsonInterval } from '#model/statistics.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

interface FunnelStep {
  name: string;
  total: number;
  /** Share of the step before, with the bounds of its 95 % interval; null for the first and where the step before is empty. */
  share: { value: number; low: number; high: number } | null;
}

export interface FunnelData {
  steps: readonly FunnelStep[];
  from: Day;
  to: Day;
}

const stepNames = { visits: 'Visits', leads: 'Leads', customers: 'Customers' } as const;
type StepKey = keyof typeof stepNames;

/** From visits to customers, all bars to one scale from zero. */
export const funnelChart: Chart<ProfileReport, FunnelData> = {
  id: 'funnel',
  name: message('charts.funnel.name'),
  aspect: { wide: 3, narrow: 1.4 },
  tell,
  heightFor: (story, width) => 44 + horizontalBarsHeight(story.data.steps.length, width) * 1.7,
  draw: (story, frame) =>
    framed(
      story,
      frame,
      {
        subtitle: formatPeriod(story.data.from, story.data.to, frame.words.locale),
        note: 'In brackets: the range in which the rate lies with 95% confidence.',
      },
      (box) => {
        const { steps } = story.data;
        const bars = horizontalBars(
          steps.map((step, index) => {
            const text = exactNumber(step.total, frame.words.locale);
            const rate = step.share && rateText(step, steps[index - 1]!, frame.words.locale);
            return {
              label: step.name,
              value: step.total,
              text,
              said: `${step.name}: ${text}${rate === null ? '' : `, ${rate}`}`,
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
          const text = rateText(step, steps[index - 1]!, frame.words.locale);
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

function rateText(step: FunnelStep, before: FunnelStep, locale: string): string {
  const { value, low, high } = step.share!;
  return `${percent(value, locale)} of ${before.name.toLowerCase()} (${percent(low, locale)} to ${percent(high, locale)})`;
}

function tell(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<FunnelData> | ChartGap {
  const table = report.profile.funnel;
  const keys = Object.keys(stepNames) as StepKey[];
  // A row that leaves a step out would make the rates too low or too high, so it counts for none.
  const known = keys.filter((key) => table?.rows.some((row) => row[key] !== undefined));
  const rows = (table?.rows ?? []).filter(
    (row) => row.date <= today && known.every((key) => row[key] !== undefined),
  );
  if (!table || rows.length === 0 || known.length < 2)
    return { missing: message('gaps.chart-funnel') };
  const totals = known.map((key) => ({
    name: stepNames[key],
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
  const singular = (name: string) => name.toLowerCase().replace(/s$/, '');
  return {
    data: { steps, from: rows[0]!.date, to: rows.at(-1)!.date },
    title:
      last.total > 0 && last.total <= first.total
        ? `One in ${exactNumber(Math.round(first.total / last.total), locale)} ${first.name.toLowerCase()} became a ${singular(last.name)}`
        : `${exactNumber(last.total, locale)} ${last.name.toLowerCase()} from ${exactNumber(first.total, locale)} ${first.name.toLowerCase()}`,
    summary:
      `${formatPeriod(rows[0]!.date, rows.at(-1)!.date, locale)}: ` +
      `${listInWords(steps.map((step) => `${exactNumber(step.total, locale)} ${step.name.toLowerCase()}`))}.` +
      (left > 0 ? ` ${left} rows without all steps are left out.` : ''),
    table: {
      caption: 'From visit to customer',
      columns: [
        { label: 'Step', numeric: false },
        { label: 'Count', numeric: true },
        { label: 'Of the step before', numeric: true },
        { label: '95% interval', numeric: true },
      ],
      rows: steps.map((step) => [
        step.name,
        exactNumber(step.total, locale),
        step.share ? percent(step.share.value, locale) : '',
        step.share
          ? `${percent(step.share.low, locale)} to ${percent(step.share.high, locale)}`
          : '',
      ]),
    },
    files: [table.file],
    asOf: rows.at(-1)!.date,
  };
}
