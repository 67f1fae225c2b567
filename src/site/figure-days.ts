import { isGap } from '#charts/chart.ts';
import { isSparse } from '#charts/sparse.ts';
import { findingToSvg } from '#charts/render.ts';
import { readDays, type WrittenDays } from '#model/days.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { charts } from '#proofs/registry.ts';
import { readingOf, tellWithin } from '#proofs/chart-views.ts';
import { variablePalette } from '#theme/palette.ts';

/** Why a chart that has something to show can't be shown so, and what to write instead; null where it can. */
export function daysProblem(
  report: ProfileReport,
  id: string,
  written: WrittenDays,
): { message: string; hint: string } | null {
  for (const name of ['range', 'highlight'] as const) {
    const text = written[name];
    if (text !== undefined && !readDays(text))
      return {
        message: `The ${name} ${JSON.stringify(text)} of the chart ${id} is none`,
        hint: `Write its first and last day: ${name}="2026-03-01/2026-03-31".`,
      };
  }
  const chart = charts.get(id);
  if (!chart) return null;
  const range = readDays(written.range ?? '');
  const highlight = readDays(written.highlight ?? '');
  const { today, words } = report;
  const finding = range ? tellWithin(chart, report, range) : chart.tell(report, report);
  if (isGap(finding) || isSparse(finding, readingOf(chart, finding, words)))
    return {
      message: range
        ? `The chart ${id} has fewer than three counts between ${range.from} and ${range.to}`
        : `The chart ${id} has fewer than three counts`,
      hint: range ? 'Write a longer range.' : 'Leave it out until there are more.',
    };
  if (!highlight) return null;
  const svg = findingToSvg(chart, finding, {
    layout: 'wide',
    palette: variablePalette,
    words,
    today,
    measureText: () => 0,
    idPrefix: 'days',
    titled: false,
    readable: true,
    highlight,
  });
  return svg.includes('data-highlight')
    ? null
    : {
        message: `The chart ${id} shows none of the days ${highlight.from} to ${highlight.to}`,
        hint: 'Highlight days that it shows, or leave highlight out.',
      };
}
