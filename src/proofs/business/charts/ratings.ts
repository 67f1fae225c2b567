import type { Chart, ChartGap, ChartStory } from '#charts/chart.ts';
import { exactNumber, percent } from '#charts/format.ts';
import { framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { listInWords, plural } from '#charts/words.ts';
import type { Day } from '#model/day.ts';
import { numberFormat } from '#words/number-format.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

export interface RatingsData {
  /** From 5 down to 1. A rating between two counts for the lower one. */
  counts: readonly { stars: number; count: number }[];
  rated: number;
  mean: number;
  fractions: boolean;
}

/** How often each rating was given. */
export const ratingsChart: Chart<ProfileReport, RatingsData> = {
  id: 'ratings',
  name: message('charts.ratings.name'),
  aspect: { wide: 3, narrow: 1.4 },
  tell,
  heightFor: (_, width) => 40 + horizontalBarsHeight(5, Math.max(width, 300)),
  draw: (story, frame) =>
    framed(
      story,
      frame,
      {
        subtitle: `${plural(story.data.rated, 'rating', 'ratings', frame.words.locale)} of testimonials that may be shown`,
        ...(story.data.fractions
          ? { note: 'A rating between two steps counts for the lower one.' }
          : {}),
      },
      (box) =>
        horizontalBars(
          story.data.counts.map(({ stars, count }) => ({
            label: plural(stars, 'star', 'stars', frame.words.locale),
            value: count,
            text: `${exactNumber(count, frame.words.locale)} · ${percent(count / story.data.rated, frame.words.locale)}`,
            colour: frame.palette.series[0],
          })),
          box,
          frame,
        ),
    ),
};

function tell(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<RatingsData> | ChartGap {
  const { testimonials } = report.profile;
  const given = testimonials.filter((each) => each.date <= today && each.rating !== undefined);
  if (given.length === 0) return { missing: message('gaps.chart-ratings') };
  const ratings = given.map((each) => each.rating!);
  const counts = [5, 4, 3, 2, 1].map((stars) => ({
    stars,
    count: ratings.filter((rating) => Math.floor(rating) === stars).length,
  }));
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const unrated = testimonials.length - given.length;
  const meanText = numberFormat(locale, { maximumFractionDigits: 1 }).format(mean);
  const best = counts[0]!.count;
  return {
    data: {
      counts,
      rated: ratings.length,
      mean,
      fractions: ratings.some((rating) => !Number.isInteger(rating)),
    },
    title: `${meanText} of 5 on average; ${best === given.length ? 'every' : exactNumber(best, locale)} ${best === given.length ? 'rating is a 5' : `of ${exactNumber(given.length, locale)} gave 5`}`,
    summary:
      `${plural(given.length, 'testimonial has', 'testimonials have', locale)} a rating: ` +
      `${listInWords(counts.map(({ stars, count }) => `${exactNumber(count, locale)} gave ${stars}`))}.` +
      (unrated > 0
        ? ` ${plural(unrated, 'testimonial has', 'testimonials have', locale)} none.`
        : ''),
    table: {
      caption: 'Ratings',
      columns: [
        { label: 'Rating', numeric: true },
        { label: 'How many', numeric: true },
        { label: 'Share', numeric: true },
      ],
      rows: counts.map(({ stars, count }) => [
        exactNumber(stars, locale),
        exactNumber(count, locale),
        percent(count / given.length, locale),
      ]),
    },
    files: [...new Set(given.map((each) => each.file))].sort(),
    asOf: given
      .map((each) => each.date)
      .sort()
      .at(-1)!,
  };
}
