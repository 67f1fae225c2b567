import { crc32 } from 'node:zlib';
import { isGap, type Chart } from '#charts/chart.ts';
import { valuesOf } from '#charts/reader/summed.ts';
import type { Day } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { readingOf } from '#proofs/chart-views.ts';
import { charts } from '#proofs/registry.ts';
import { figuresIn, type WidgetFigures } from '#widgets/figures.ts';
import type { WidgetCard } from '#widgets/widget.ts';
import type { BuiltSite } from './built-site.ts';
import { profileCards } from './card-items.ts';
import { reportOnDay } from './site-on-day.ts';
import type { WidgetItem } from './widget-items.ts';

/** By this a chart is known among the figures of a dated copy: its value is no number to be read, but a sum over those that it draws. */
export const chartFigure = (chart: string): string => `chart:${chart}`;

/** A sum (CRC-32) over the numbers that a chart draws of a report: the same as long as they are. Null where there is nothing to draw. */
export function chartSum(chart: Chart<ProfileReport>, report: ProfileReport): number | null {
  const finding = chart.tell(report, report);
  if (isGap(finding)) return null;
  const read = readingOf(chart, finding, report.words);
  // Of a table, its digits: words and their order are the catalogue's.
  // Rates and sums to six digits, in whatever form they are read: the sums of copies that are published already hold.
  const numbers = read
    ? read.lines.map((line) => [
        line.days,
        line.digits === undefined
          ? line.values
          : valuesOf(line).map((value) => Number(value.toPrecision(6))),
      ])
    : finding.table.rows.flat().flatMap((cell) => cell.match(/\p{Nd}+/gu) ?? []);
  return crc32(JSON.stringify(numbers));
}

/**
 * The numbers that a picture of a card claims, by their measures. Left out is what another day of the build alone makes another number,
 * such as a count over the last year.
 */
function cardFigures(site: BuiltSite, profile: string, card: WidgetCard, day: Day): WidgetFigures {
  const { measures } = reportOnDay(site, profile, day);
  const drawn = profileCards(site, profile).find(
    (item) => item.card.id === card.design && item.key === card.key,
  );
  const claimed = (drawn?.claim.measures ?? []).filter(({ id, value }) => {
    const measure = measures.get(id);
    return isKnown(measure) && measure.value === value;
  });
  return Object.fromEntries(claimed.map(({ id, value }) => [id, value]));
}

/** The numbers that a dated copy of a widget shows, by what they are. */
export function shownFigures(
  site: BuiltSite,
  { profile, widget, data }: WidgetItem,
  day: Day,
): WidgetFigures {
  const chart = charts.get(widget.chart ?? '');
  const sum = chart ? chartSum(chart, reportOnDay(site, profile, day)) : null;
  const card = widget.cards?.(data)[0];
  return {
    ...figuresIn(data),
    ...(chart && sum !== null && { [chartFigure(chart.id)]: sum }),
    ...(card && cardFigures(site, profile, card, day)),
  };
}
