import type { Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { sourceRows, type SourceRows } from '#model/source.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { ProfileView } from './public-profile.ts';
import { message } from '#words/words.ts';

/** Testimonials stand in one file or in many. */
export function testimonialSources(testimonials: readonly Testimonial[]): SourceRows[] {
  return [...Map.groupBy(testimonials, ({ file }) => file)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, rows]) =>
      sourceRows(
        file,
        rows.map(({ line }) => line),
      ),
    );
}

/** The newest day of them; null where there are none. */
export function newestOf(testimonials: readonly Testimonial[]): Day | null {
  return (
    testimonials
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}

export function noTestimonials({ id, heldBack }: ProfileView): Message {
  const { withoutConsent, withdrawn } = heldBack;
  const held = withoutConsent + withdrawn;
  return held > 0
    ? message('gaps.testimonials-held', { held, profile: id })
    : message('gaps.testimonials', { profile: id });
}

/** Those who have a stake of their own: kept apart from those who chose. */
export const insiders: readonly Testimonial['relationship'][] = ['employee', 'family', 'investor'];
