import type { Day } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import { charts } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { chartFigure, chartSum } from '#site/shown-figures.ts';
import { reportOnDay } from '#site/site-on-day.ts';
import type { WidgetFigures } from '#widgets/figures.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { message } from '#words/words.ts';

/** What of a dated copy the content, as it is now, gives otherwise for the same day. */
export type Correction = Message;

const NOTE = /<span class="note" data-corrected="(\d{4}-\d\d-\d\d)">([^<]*)<\/span>/;
const FIGURES = / data-figures="([^"]*)"/;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The numbers that a copy says it shows; null where it was made before copies said so. */
export function figuresOf(html: string): WidgetFigures | null {
  const text = FIGURES.exec(html)?.[1];
  if (text === undefined) return null;
  return JSON.parse(
    text.replaceAll(/&(?:quot|#34);/g, '"').replaceAll('&amp;', '&'),
  ) as WidgetFigures;
}

const chartsByFigure = new Map([...charts.values()].map((chart) => [chartFigure(chart.id), chart]));

/** What is said otherwise now, for the day of a copy. */
export function correctionsOf(
  site: BuiltSite,
  profile: string,
  day: Day,
  figures: WidgetFigures,
): Correction[] {
  const { words } = site;
  const shown = Object.entries(figures);
  if (shown.length === 0) return [];
  const report = reportOnDay(site, profile, day);
  return shown.flatMap(([id, value]): Message[] => {
    const chart = chartsByFigure.get(id);
    if (chart) {
      if (chartSum(chart, report) === value) return [];
      return [message('widgets.correction-chart', { chart: chart.name })];
    }
    const measure = report.measures.get(id);
    if (isKnown(measure) && measure.value === value) return [];
    if (!isKnown(measure)) {
      const label = measure ? words.text(measure.label) : id;
      return [message('widgets.correction-unknown', { label, was: String(value) })];
    }
    const label = words.text(measure.label);
    const was = formatMeasure({ ...measure, value }, words).text;
    const now = formatMeasure(measure, words).text;
    return [message('widgets.correction', { label, was, now })];
  });
}

/** A copy that says what was corrected since, and when that was first noticed; without the note where nothing is. */
export function noteCorrections(
  html: string,
  corrections: readonly Correction[],
  { today, words }: Pick<BuiltSite, 'today' | 'words'>,
): string {
  const known = NOTE.exec(html);
  const without = html.replace(NOTE, '');
  if (corrections.length === 0) return without;
  const noted = (day: string) =>
    escape(words.text('widgets.corrected', { day: day as Day, numbers: corrections }));
  const first = known?.[1] !== undefined && noted(known[1]) === known[2] ? known[1] : today;
  const note = `<span class="note" data-corrected="${first}">${noted(first)}</span>`;
  return without.replace(/<p class="foot">/, (foot) => foot + note);
}
