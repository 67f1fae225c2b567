import { quoteToText } from '#model/quote.ts';
import { disclosuresOf } from '#public/disclosures.ts';
import type { Testimonial } from '#schemas/testimonial.ts';

/** A testimonial as schema.org names things; what ties its author to the profile goes with the words. */
export function reviewJsonLd(testimonial: Testimonial): Record<string, unknown> {
  const { quote, name, date, lang, rating } = testimonial;
  return {
    '@type': 'Review',
    reviewBody: quoteToText(quote),
    description: `${disclosuresOf(testimonial, 'page').join(', ')}.`,
    author: { '@type': 'Person', name },
    datePublished: date,
    inLanguage: lang,
    ...(rating !== undefined && {
      reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5 },
    }),
  };
}
