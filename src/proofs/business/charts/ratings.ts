import type { Chart, ChartGap, ChartFinding } from '#charts/chart.ts';
import { framed } from '#charts/frame.ts';
import { horizontalBars, horizontalBarsHeight } from '#charts/marks/horizontal-bars.ts';
import { told } from '#charts/told.ts';
import type { Day } from '#model/day.ts';
import { message, type Words } from '#words/words.ts';
import { fewestRatings } from '../fewest-ratings.ts';
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
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.ratings.subtitle', { count: finding.data.rated }),
        ...(finding.data.fractions ? { note: frame.words.text('charts.ratings.between') } : {}),
      },
      (box) =>
        horizontalBars(
          finding.data.counts.map(({ stars, count }) => ({
            label: frame.words.say('charts.ratings.stars', { stars }),
            value: count,
            text: frame.words.say('charts.ratings.bar', {
              count,
              share: count / finding.data.rated,
            }),
            colour: frame.palette.series[0],
          })),
          box,
          frame,
        ),
    ),
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<RatingsData> | ChartGap {
  const { testimonials } = report.profile;
  const given = testimonials.filter((each) => each.date <= today && each.rating !== undefined);
  if (given.length === 0) return { missing: message('gaps.chart-ratings') };
  if (given.length < fewestRatings)
    return {
      missing: message('gaps.few-ratings', { ratings: given.length, fewest: fewestRatings }),
    };
  const ratings = given.map((each) => each.rating!);
  const counts = [5, 4, 3, 2, 1].map((stars) => ({
    stars,
    count: ratings.filter((rating) => Math.floor(rating) === stars).length,
  }));
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const unrated = testimonials.length - given.length;
  const best = counts[0]!.count;
  const counted = given.length;
  const finding = {
    title:
      best === counted
        ? message('charts.ratings.every', { mean: { value: mean, measure: 'business.rating' } })
        : message('charts.ratings.title', {
            mean: { value: mean, measure: 'business.rating' },
            best,
            count: counted,
          }),
    summary: [
      message('charts.ratings.rated', {
        count: counted,
        spread: counts.map((each) => message('charts.ratings.gave', each)),
      }),
      ...(unrated > 0 ? [message('charts.ratings.unrated', { count: unrated })] : []),
    ],
  };
  return told(words, finding, {
    data: {
      counts,
      rated: ratings.length,
      mean,
      fractions: ratings.some((rating) => !Number.isInteger(rating)),
    },
    table: {
      caption: words.text('charts.ratings.name'),
      columns: [
        { label: words.text('charts.ratings.rating'), numeric: true },
        { label: words.text('charts.ratings.how-many'), numeric: true },
        { label: words.text('charts.share'), numeric: true },
      ],
      rows: counts.map(({ stars, count }) => [
        words.number(stars),
        words.number(count),
        words.number(count / given.length, 'percent'),
      ]),
    },
    files: [...new Set(given.map((each) => each.file))].sort(),
    asOf: given
      .map((each) => each.date)
      .sort()
      .at(-1)!,
  });
}
