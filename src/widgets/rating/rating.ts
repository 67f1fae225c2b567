import type { Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { message, type Words } from '#words/words.ts';
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
  ties: readonly Message[];
  asOf: Day;
}

export function ratingWords({ rating, count, asOf }: RatingData, words: Words) {
  return {
    figure: formatMeasure(rating, words).said,
    ratings: words.say('widgets.rating.count', {
      count: { value: count, measure: 'business.ratings' },
    }),
    day: asOf,
  };
}

/** The mean rating, with how many it is the mean of. */
export const rating: Widget<RatingData> = {
  id: 'rating',
  name: message('widgets.rating'),
  what: message('widgets.rating.what'),
  data({ profile, measures }) {
    const mean = measures.get('business.rating');
    const count = measures.get('business.ratings');
    if (!isKnown(mean) || !isKnown(count) || mean.asOf === null) {
      return {
        missing: mean && !isKnown(mean) ? mean.missing : message('widgets.rating.missing'),
      };
    }
    const { name, sample } = profile.frontMatter;
    const ties = ratingTies(measures);
    return { name, sample, rating: mean, count: count.value, ties, asOf: mean.asOf };
  },
  asOf: ({ asOf }) => asOf,
  frame: { width: 320, height: ({ ties }) => 116 + ties.length * 18 },
  css: badgeCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  picture(data, look) {
    const { palette, words } = look;
    const { figure, ratings, day } = ratingWords(data, words);
    const ties = data.ties.map((tie) => words.text(tie));
    const colours = { full: palette.accent, empty: palette.edge };
    return badgePicture(
      {
        figure,
        line: {
          width: 18 * 5.3,
          mark: (x, y) => starsAt(data.rating.value, { x, y, size: 18 }, colours),
        },
        small: words.say('widgets.rating.dated', { ratings: { said: ratings }, day }),
        notes: ties,
        sample: data.sample,
        alt: words.text('widgets.rating.alt', {
          name: data.name,
          rating: { said: figure },
          parts: [{ said: ratings }, ...data.ties],
          day,
        }),
      },
      look,
    );
  },
};
