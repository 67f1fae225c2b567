import type { Day } from '#model/day.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import type { Testimonial } from '#schemas/testimonial.ts';

/** What others said, and may be shown on other people's pages. */
export interface QuotesData {
  testimonials: readonly Testimonial[];
}

/** Those whose consent names widgets, in the profile's order: featured first, then newest first. */
export function quotesFor(profile: ProfileContent): QuotesData | { missing: string } {
  const testimonials = profile.testimonials.filter(({ consent }) =>
    consent?.scope.includes('widget'),
  );
  return testimonials.length > 0
    ? { testimonials }
    : { missing: 'No testimonial has consent to be shown in widgets yet.' };
}

export function newestQuote({ testimonials }: QuotesData): Day | null {
  return testimonials.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
}

/** What the options select by: on every item of a list. */
export function itemAttributes({ id, tags, lang, date, rating }: Testimonial) {
  return {
    'data-item': id,
    'data-tags': tags.map((tag) => tag.toLowerCase()).join('|'),
    'data-lang': lang,
    'data-date': date,
    'data-rating': rating,
  };
}

/** `Head of bread, Example Bakery` */
export function aboutOf({ role, company }: Testimonial): string {
  return [role, company].filter((text) => text !== undefined).join(', ');
}

/** Roughly how many lines a quote takes in a column that holds so many characters. */
export function linesOf({ quote }: Testimonial, characters: number): number {
  return quote
    .split(/\n{2,}/)
    .reduce((sum, paragraph) => sum + Math.ceil(paragraph.length / characters), 0);
}
