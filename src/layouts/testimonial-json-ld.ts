import { quoteToText } from '#model/quote.ts';
import { isKnown, type Measure } from '#model/measure.ts';
import { disclosuresOf } from '#public/disclosures.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Urls } from '#site/urls.ts';
import type { ProfileFrontMatter } from '#schemas/profile.ts';
import type { Words } from '#words/words.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import { measureJsonLd } from './measure-json-ld.ts';

type LinkedData = Record<string, unknown>;
type Sold = ProfileFrontMatter['sells'][number];

const soldItem = ({ type, name, url }: Sold): LinkedData => ({
  '@type': type,
  name,
  ...(url !== undefined && { url }),
});

/** Those who may be said to have rated it: whoever works for the profile, owns a part of it or is family has not. */
const outsiders: readonly Testimonial['relationship'][] = ['customer', 'client', 'peer', 'partner'];

/** What a testimonial speaks of, where the profile says what is sold; null where it does not, or where the author has a stake. */
function reviewedBy(
  { tags, relationship }: Testimonial,
  { sells }: ProfileFrontMatter,
): Sold | null {
  if (!outsiders.includes(relationship)) return null;
  return sells.find(({ tag }) => tag === undefined || tags.includes(tag)) ?? null;
}

/**
 * A testimonial as schema.org names things: a review where what is sold is known, and somebody's words otherwise, since nobody reviews
 * a person, and search engines take no reviews of a firm from its own site. What ties the author to the profile goes with the words.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines
 */
export function testimonialJsonLd(
  testimonial: Testimonial,
  { frontMatter }: Pick<ProfileView, 'frontMatter'>,
  url: string,
  words: Words,
): LinkedData {
  const { quote, name, date, lang, rating } = testimonial;
  const item = reviewedBy(testimonial, frontMatter);
  const common = {
    description: `${disclosuresOf(testimonial, 'page', words).join(', ')}.`,
    inLanguage: lang,
    url,
  };
  const author = { '@type': 'Person', name };
  if (item === null) {
    return {
      '@type': 'Quotation',
      text: quoteToText(quote),
      creator: author,
      dateCreated: date,
      about: {
        '@type': frontMatter.kind === 'person' ? 'Person' : 'Organization',
        name: frontMatter.name,
      },
      ...common,
    };
  }
  return {
    '@type': 'Review',
    reviewBody: quoteToText(quote),
    author,
    datePublished: date,
    ...(rating !== undefined && {
      reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
    }),
    itemReviewed: soldItem(item),
    ...common,
  };
}

/**
 * The page of all testimonials: what is sold with the mean of all ratings, as the page shows it with their count. Undefined where the
 * profile does not say what it sells, where it sells several things (each would have the mean of a selection), and where there are too few for a mean.
 */
export function ratedJsonLd(
  urls: Urls,
  path: string,
  { id, frontMatter }: Pick<ProfileView, 'id' | 'frontMatter'>,
  measures: ReadonlyMap<string, Measure>,
): LinkedData | undefined {
  const [item, ...others] = frontMatter.sells;
  const rating = measures.get('business.rating');
  const count = measures.get('business.ratings');
  if (!item || item.tag !== undefined || others.length > 0) return undefined;
  if (!isKnown(rating) || !isKnown(count)) return undefined;
  return {
    '@type': 'CollectionPage',
    url: urls.absolute(path),
    mainEntity: {
      ...soldItem(item),
      aggregateRating: {
        '@type': 'AggregateRating',
        ...measureJsonLd(urls, id, rating.id),
        ratingValue: rating.value,
        ratingCount: count.value,
        bestRating: 5,
        worstRating: 1,
      },
    },
  };
}
