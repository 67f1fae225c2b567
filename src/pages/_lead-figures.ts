import type { ComponentProps } from 'astro/types';
import { ageOf } from '#components/age-of.ts';
import type ProfilePage from '#layouts/ProfilePage.astro';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { trendOf } from './_trend.ts';

/** What stands on the field of the accent, by what the profile is: a rating for a business, else who follows, else its best figures. */
export function leadFigures(
  report: ProfileReport,
  headlines: readonly KnownMeasure[],
): Pick<ComponentProps<typeof ProfilePage>, 'guests' | 'figures'> {
  const { profile, measures, today } = report;
  const [rating, ratings] = ['business.rating', 'business.ratings'].map((id) => measures.get(id));
  if (profile.frontMatter.kind === 'organization' && isKnown(rating) && isKnown(ratings)) {
    const press = profile.appearances.rows
      .filter(({ type, date }) => type === 'press' && date <= today)
      .toReversed()
      .slice(0, 3);
    return { guests: { rating, ratings, press }, figures: [] };
  }
  // What was counted long ago is no news: it stands in its chapter, with its age.
  const isFresh = ({ asOf }: KnownMeasure) => asOf === null || ageOf(asOf, today) === null;
  const followers = [...measures.values()]
    .filter(isKnown)
    .filter(({ kind, value }) => kind === 'following.followers' && value > 0)
    .filter(isFresh)
    .toSorted((a, b) => b.value - a.value);
  // A few testimonials are better read than counted: the words themselves lead then.
  // How many saw it says more to a stranger than a rate.
  const others = headlines
    .filter(({ proof }) => proof === 'engagement' || proof === 'reach')
    .filter(isFresh)
    .toSorted((a, b) => Number(b.unit === 'count') - Number(a.unit === 'count'));
  const shown = followers.length > 0 ? followers : others.slice(0, 3);
  const figures = shown.slice(0, 5).map((measure) => {
    const year = measures.get(`following.net-growth-365.${measure.platform}`);
    const isCount = measure.kind === 'following.followers';
    return {
      measure,
      trend: isCount ? trendOf(report, measure) : null,
      year: isCount && isKnown(year) && year.value !== 0 ? year : null,
    };
  });
  return { guests: null, figures };
}
