import stringWidth from 'string-width';
import { wordsOf } from '#words/words.ts';
import type { Day } from '#model/day.ts';
import { quoteToText } from '#model/quote.ts';
import { aboutOf, disclosuresOf } from '#public/disclosures.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/** What others said, and may be shown on other people's pages. */
export interface QuotesData {
  testimonials: readonly Testimonial[];
}

/** Those whose consent names widgets, at most so many, in the profile's order: featured first, then newest first. */
export function quotesFor(
  profile: ProfileView<'widget'>,
  most = Infinity,
): QuotesData | { missing: Message } {
  const testimonials = profile.testimonials.slice(0, most);
  return testimonials.length > 0 ? { testimonials } : { missing: message('widgets.no-quotes') };
}

/**
 * Of many, those that a frame holds: the first, which it shows, then so many of each tag and language, so that a host that asks for one
 * finds its first, at most so many in all.
 */
export function heldToChoose(
  testimonials: readonly Testimonial[],
  { first, ofEach, most }: { first: number; ofEach: number; most: number },
): readonly Testimonial[] {
  if (testimonials.length <= first) return testimonials;
  const counts = new Map<string, number>();
  const shown = testimonials.slice(0, first);
  const tell = ({ tags, lang }: Testimonial): string[] => [...tags.map((tag) => `#${tag}`), lang];
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const testimonial of shown) for (const name of tell(testimonial)) count(name);
  const others: Testimonial[] = [];
  for (const testimonial of testimonials.slice(first)) {
    if (first + others.length >= most) break;
    const names = tell(testimonial);
    if (names.every((name) => (counts.get(name) ?? 0) >= ofEach)) continue;
    others.push(testimonial);
    for (const name of names) count(name);
  }
  return [...shown, ...others];
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

/** Roughly how many lines a quote takes in a column that holds so many letters; a Han character takes the room of two. */
export function linesOf({ quote }: Testimonial, characters: number): number {
  return quote
    .split(/\n{2,}/)
    .reduce(
      (sum, paragraph) => sum + Math.ceil(stringWidth(quoteToText(paragraph)) / characters),
      0,
    );
}

/** Heights are guessed before anybody knows in which language the words will stand. */
const measured = wordsOf('en');

/** Roughly how high a quote with its author stands in a column of a third of 960 pixels, rather too high than too low. */
export function heightInColumn(testimonial: Testimonial): number {
  const about = Math.ceil(stringWidth(aboutOf(testimonial)) / 30);
  const told = Math.ceil(
    stringWidth(['31 Sept 2026', ...disclosuresOf(testimonial, 'widget', measured)].join('   ')) /
      42,
  );
  return 154 + linesOf(testimonial, 34) * 27 + about * 20 + told * 17;
}
