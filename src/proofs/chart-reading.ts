import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import { shorterRanges } from '#charts/reader/ranges.ts';
import type { ReaderData, ReaderFinding } from '#charts/reader/reader-data.ts';
import { fromEpochDay, startOfMonth, startOfWeek, type Day } from '#model/day.ts';
import { variablePalette } from '#theme/palette.ts';
import type { ProfileReport } from './proof.ts';
import { reportWithin } from './report-within.ts';

/** The first day of what stands at a point: a column stands for its month or its week. */
function startOf(day: Day, { unit, lines }: ReaderData): Day {
  if (unit === 'month') return startOfMonth(day);
  return lines.some(({ bars }) => bars === 7) ? startOfWeek(day) : day;
}

/** What its lines are, and what a point of them stands for. */
function subjectOf({ unit, lines }: ReaderData): string {
  return JSON.stringify([unit, lines.map(({ name, noun, bars }) => [name, noun, bars])]);
}

/** What a page's script reads of a chart: its data, and what the chart finds over each shorter range. Null where there is nothing to read. */
export function chartReading(
  chart: Chart<ProfileReport>,
  finding: ChartFinding<unknown>,
  report: ProfileReport,
): ReaderData | null {
  const { words, today } = report;
  const read = (told: ChartFinding<unknown>) => chart.readable!(told, variablePalette, words);
  if (!chart.readable) return null;
  const data = read(finding);
  if (!chart.tellsRanges) return data;
  const subject = subjectOf(data);
  const found = shorterRanges(data).flatMap(({ days, first }): ReaderFinding[] => {
    const stretch = { from: startOf(fromEpochDay(first), data), to: today };
    const told = chart.tell(reportWithin(report, stretch), { today, words });
    // Over few days a chart may speak of something else, or of weeks instead of months: not of what is drawn.
    if (isGap(told) || subjectOf(read(told)) !== subject) return [];
    const [sentence] = told.said.sentences;
    return [[days, told.title, sentence ? words.text(sentence) : '']];
  });
  return found.length > 0 ? { ...data, found } : data;
}
