import type { Testimonial } from '#schemas/testimonial.ts';

/** Fewer stars than this are a complaint: it leads only where there is nothing else. */
const CONTENT = 4;

/** How well a testimonial leads: rated well before unrated before a complaint; then featured, and in the language of the page. */
function rankOf({ rating, featured, lang }: Testimonial, language: string): number[] {
  const mood = rating === undefined ? 1 : rating >= CONTENT ? 2 : 0;
  const spoken = new Intl.Locale(lang).language === language;
  return [mood, featured && spoken ? 1 : 0, spoken ? 1 : 0, featured ? 1 : 0];
}

/** The words that lead: the best by rank, the first of equals. */
export function leadOf(testimonials: readonly Testimonial[], locale: string): Testimonial | null {
  const { language } = new Intl.Locale(locale);
  const ranked = testimonials.map((testimonial) => ({
    testimonial,
    rank: rankOf(testimonial, language),
  }));
  const better = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && a[at]! > b[at]!;
  };
  return (
    ranked.reduce<(typeof ranked)[number] | null>(
      (best, next) => (best === null || better(next.rank, best.rank) ? next : best),
      null,
    )?.testimonial ?? null
  );
}
