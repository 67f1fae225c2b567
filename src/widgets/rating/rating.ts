import { formatDay, type Day } from '#model/day.ts';
import { formatMeasure, formatNumber } from '#words/measure-format.ts';
import type { Words } from '#words/words.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { badgeCss } from '../parts/badge-css.ts';
import { badgePicture } from '../parts/badge-picture.ts';
import { ratingTies } from '../parts/rating-ties.ts';
import { starsAt } from '../parts/stars-mark.ts';
import type { Widget } from '../widget.ts';

export interface RatingData {
  name: string;
  sample: boolean;
  /** The mean of every published rating: never of a choice of them. */
  rating: KnownMeasure;
  count: number;
  /** Whose ratings it rests on besides those of people who owe nothing. */
  ties: readonly string[];
  asOf: Day;
}

export function ratingWords({ rating, count, asOf }: RatingData, words: Words) {
  const ratings = `${formatNumber(count, words.locale)} ${count === 1 ? 'rating' : 'ratings'}`;
  const figure = formatMeasure(rating, words).value;
  return { figure, ratings, asOf: formatDay(asOf, words.locale) };
}

/** The mean rating, with how many it is the mean of. */
export const rating: Widget<RatingData> = {
  id: 'rating',
  name: 'Rating badge',
  what: 'The mean of every rating, with how many there are and the way to the evidence.',
  data({ profile, measures, words }) {
    const mean = measures.get('business.rating');
    const count = measures.get('business.ratings');
    if (!isKnown(mean) || !isKnown(count) || mean.asOf === null) {
      return {
        missing: mean && !isKnown(mean) ? mean.missing : 'No rating has been published yet.',
      };
    }
    const { name, sample } = profile.frontMatter;
    const ties = ratingTies(measures, words.locale);
    return { name, sample, rating: mean, count: count.value, ties, asOf: mean.asOf };
  },
  asOf: ({ asOf }) => asOf,
  frame: { width: 320, height: ({ ties }) => 116 + ties.length * 18 },
  css: badgeCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  picture(data, look) {
    const { figure, ratings, asOf } = ratingWords(data, look.words);
    const { palette } = look;
    const colours = { full: palette.accent, empty: palette.edge };
    return badgePicture(
      {
        figure,
        line: {
          width: 18 * 5.3,
          mark: (x, y) => starsAt(data.rating.value, { x, y, size: 18 }, colours),
        },
        small: `${ratings}, ${asOf}`,
        notes: data.ties,
        sample: data.sample,
        alt: `${data.name}: rated ${figure} out of 5, the mean of ${[ratings, ...data.ties].join(', ')} as of ${asOf}`,
      },
      look,
    );
  },
};
