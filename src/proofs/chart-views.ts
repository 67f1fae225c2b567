import { isGap, type Chart, type ChartFinding, type ChartGap } from '#charts/chart.ts';
import { shorterRanges } from '#charts/ranges.ts';
import type { ReaderChoice, ReaderData } from '#charts/reader/reader-data.ts';
import { isSparse } from '#charts/sparse.ts';
import type { ToldView } from '#charts/views.ts';
import { fromEpochDay, type Day } from '#model/day.ts';
import type { Days } from '#model/days.ts';
import { startOfPeriod } from '#model/periods.ts';
import { variablePalette } from '#theme/palette.ts';
import type { Words } from '#words/words.ts';
import type { ProfileReport } from './proof.ts';
import { anew } from './report-within.ts';

/** A chart told of a stretch of days alone. */
export function tellWithin(
  chart: Chart<ProfileReport>,
  report: ProfileReport,
  stretch: Days,
): ChartFinding<unknown> | ChartGap {
  const tell = chart.tellWithin ?? anew((within, context) => chart.tell(within, context));
  return tell(report, stretch, { today: report.today, words: report.words });
}

/** What a page's script reads of a chart; null where it is not read over time. */
export function readingOf(
  chart: Chart<ProfileReport>,
  finding: ChartFinding<unknown>,
  words: Words,
): ReaderData | null {
  return chart.readable?.(finding, variablePalette, words) ?? null;
}

/** What a chart finds over so many days from its last one back. */
export interface RangeFinding {
  days: number;
  finding: ChartFinding<unknown>;
}

/** Every shorter range over which a chart has something to show of what it shows as a whole. */
export function rangeFindings(
  chart: Chart<ProfileReport>,
  finding: ChartFinding<unknown>,
  report: ProfileReport,
): RangeFinding[] {
  const data = readingOf(chart, finding, report.words);
  if (!data || !chart.tellWithin) return [];
  const names = new Set(data.lines.map(({ name }) => name));
  return shorterRanges(data).flatMap(({ days, first }): RangeFinding[] => {
    const stretch = { from: startOfPoint(fromEpochDay(first), data), to: report.today };
    const told = tellWithin(chart, report, stretch);
    if (isGap(told)) return [];
    const read = readingOf(chart, told, report.words);
    // Of fewer days a chart may choose to speak of another platform.
    const isSame = read!.lines.every(({ name }) => names.has(name));
    return isSparse(told, read) || !isSame ? [] : [{ days, finding: told }];
  });
}

/** The first day of what stands at a point. */
const startOfPoint = (day: Day, { unit }: ReaderData): Day =>
  unit === 'week' || unit === 'month' ? startOfPeriod(day, unit) : day;

/** How else a reader may see a chart; null where it can only be seen as it is. */
export function choiceOf(
  chart: Chart<ProfileReport>,
  data: ReaderData,
  found: readonly RangeFinding[],
): ReaderChoice | null {
  const ranges = found.map(({ days }) => days);
  // Under three counts, equal steps and equal ratios look the same.
  const logarithmic = chart.logarithmic === true && data.lines.some(({ days }) => days.length > 2);
  return ranges.length > 0 || logarithmic ? { ranges, logarithmic } : null;
}

/** All that a reader may choose to see of a chart: the whole first. */
export function viewsOf(
  chart: Chart<ProfileReport>,
  finding: ChartFinding<unknown>,
  { words }: ProfileReport,
  found: readonly RangeFinding[],
): ToldView[] {
  return [{ days: null, finding }, ...found].map(({ days, finding: told }) => {
    const [sentence] = told.said.sentences;
    return {
      finding: told,
      said: {
        days,
        title: told.title,
        sentence: sentence ? words.text(sentence) : '',
        data: readingOf(chart, told, words)!,
      },
    };
  });
}
