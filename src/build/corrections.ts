import type { Day } from '#model/day.ts';
import { isKnown, type Measure } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import type { WidgetFigures } from '#widgets/figures.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { message } from '#words/words.ts';

/** A number of a dated copy that the content, as it is now, gives otherwise for the same day. */
export interface Correction {
  label: string;
  was: string;
  /** Null where it is not known any more. */
  now: string | null;
}

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

/** The measures of those proofs that the figures belong to, for a day, from what the pages show now. */
function measuresOn(
  site: BuiltSite,
  profile: string,
  day: Day,
  ids: readonly string[],
): ReadonlyMap<string, Measure> {
  const page = site.views.get(profile)!.page;
  const then = {
    ...page,
    testimonials: page.testimonials.filter(({ date }) => date <= day),
    stories: page.stories.filter(({ frontMatter }) => frontMatter.date <= day),
  };
  const all = proofs
    .filter(({ id }) => ids.some((measure) => measure.startsWith(`${id}.`)))
    .flatMap((proof) => proof.measures(then, day));
  return new Map(all.map((measure) => [measure.id, measure]));
}

/** What is said otherwise now, for the day of a copy. */
export function correctionsOf(
  site: BuiltSite,
  profile: string,
  day: Day,
  figures: WidgetFigures,
): Correction[] {
  const now = measuresOn(site, profile, day, Object.keys(figures));
  return Object.entries(figures).flatMap(([id, value]): Correction[] => {
    const measure = now.get(id);
    if (isKnown(measure) && measure.value === value) return [];
    if (!measure || !isKnown(measure)) {
      const label = measure ? site.words.text(measure.label) : id;
      return [{ label, was: String(value), now: null }];
    }
    const was = formatMeasure({ ...measure, value }, site.words).text;
    const text = formatMeasure(measure, site.words).text;
    return [{ label: site.words.text(measure.label), was, now: text }];
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
  const numbers = corrections.map(({ label, was, now }) =>
    now === null
      ? message('widgets.correction-unknown', { label, was })
      : message('widgets.correction', { label, was, now }),
  );
  const noted = (day: string) =>
    escape(words.text('widgets.corrected', { day: day as Day, numbers }));
  const first = known?.[1] !== undefined && noted(known[1]) === known[2] ? known[1] : today;
  const note = `<span class="note" data-corrected="${first}">${noted(first)}</span>`;
  return without.replace(/<p class="foot">/, (foot) => foot + note);
}
