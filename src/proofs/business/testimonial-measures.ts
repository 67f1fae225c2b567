import { mean } from 'simple-statistics';
import { addDays, addMonths } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Finding, Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';
import { shareOf } from '../rows.ts';
import { fewestRatings } from './fewest-ratings.ts';
import { insiders, newestOf, noTestimonials, testimonialSources } from '#public/testimonials.ts';

type Rated = Testimonial & { rating: number };

const isRated = (testimonial: Testimonial): testimonial is Rated =>
  testimonial.rating !== undefined;
const isInsider = ({ relationship }: Testimonial) => insiders.includes(relationship);
const isRewarded = ({ incentive }: Testimonial) => incentive !== 'none';

const at = (
  all: readonly Testimonial[],
  found: readonly Testimonial[] = all,
): Pick<Finding, 'asOf' | 'sources'> => ({
  asOf: newestOf(all),
  sources: testimonialSources(found.length > 0 ? found : all),
});

/** Of the testimonials shown; missing where there are none. */
function among(find: (all: readonly Testimonial[]) => Found) {
  return (profile: ProfileView): Found => {
    const all = profile.testimonials;
    return all.length === 0 ? { missing: noTestimonials(profile) } : find(all);
  };
}

function amongRated(find: (rated: readonly Rated[]) => Found) {
  return among((all) => {
    const rated = all.filter(isRated);
    return rated.length > 0
      ? find(rated)
      : {
          missing: message('gaps.ratings', { testimonials: all.length }),
          asOf: newestOf(all),
        };
  });
}

function countOf(test: (testimonial: Testimonial) => boolean) {
  return among((all) => {
    const found = all.filter(test);
    return { value: found.length, ...at(all, found) };
  });
}

/** All of them are looked at to find the share, so all are its source. */
function shareWith(test: (testimonial: Testimonial) => boolean) {
  return among((all) => {
    const { value, caveat } = shareOf(all.filter(test).length, all.length);
    return { value, caveat, ...at(all) };
  });
}

function ratingsWith(
  id: string,
  label: Message,
  test: (testimonial: Testimonial) => boolean,
): ProfileMeasure {
  return {
    id,
    label,
    unit: 'count',
    noun: 'ratings',
    method: 'mean-rating',
    find: amongRated((rated) => {
      const found = rated.filter(test);
      return { value: found.length, ...at(rated, found) };
    }),
  };
}

/** What a reader must know to weigh the mean. */
function disclosure(rated: readonly Rated[]): Message {
  const ratings = rated.length;
  const insiderCount = rated.filter(isInsider).length;
  const rewarded = rated.filter(isRewarded).length;
  if (insiderCount > 0 && rewarded > 0)
    return message('measures.caveat.ratings-both', { ratings, insiders: insiderCount, rewarded });
  if (insiderCount > 0)
    return message('measures.caveat.ratings-insiders', { ratings, insiders: insiderCount });
  if (rewarded > 0) return message('measures.caveat.ratings-rewarded', { ratings, rewarded });
  return message('measures.caveat.ratings', { ratings });
}

/** Every relationship, in display order. */
const relationships: readonly Testimonial['relationship'][] = [
  'customer',
  'client',
  'peer',
  'partner',
  'employee',
  'family',
  'investor',
];

const testimonialCount = { unit: 'count', noun: 'testimonials', method: 'testimonials' } as const;
const testimonialShare = { unit: 'share', method: 'testimonial-share' } as const;

export const testimonialMeasures: readonly ProfileMeasure[] = [
  {
    ...testimonialCount,
    id: 'testimonials',
    label: message('measures.testimonials'),
    find: countOf(() => true),
  },
  {
    ...testimonialCount,
    id: 'testimonials-12-months',
    label: message('measures.testimonials-lately', {
      span: message('common.months', { count: 12 }),
    }),
    span: { count: 12, unit: 'month' },
    find: (profile, today) => {
      const from = addDays(addMonths(today, -12), 1);
      const found = countOf(({ date }) => date >= from)(profile);
      return 'missing' in found ? found : { ...found, period: { from, to: today } };
    },
  },
  {
    id: 'rating',
    label: message('measures.mean-rating'),
    unit: 'rating',
    method: 'mean-rating',
    find: amongRated((rated) =>
      rated.length < fewestRatings
        ? {
            missing: message('gaps.few-ratings', { ratings: rated.length, fewest: fewestRatings }),
            asOf: newestOf(rated),
          }
        : {
            value: mean(rated.map(({ rating }) => rating)),
            caveat: disclosure(rated),
            ...at(rated),
          },
    ),
  },
  {
    id: 'ratings',
    label: message('measures.ratings'),
    unit: 'count',
    noun: 'ratings',
    method: 'mean-rating',
    find: amongRated((rated) => ({ value: rated.length, ...at(rated) })),
  },
  ratingsWith('ratings-insiders', message('measures.ratings-insiders'), isInsider),
  ratingsWith('ratings-rewarded', message('measures.ratings-rewarded'), isRewarded),
  ...[5, 4, 3, 2, 1].map((stars): ProfileMeasure => ({
    id: `ratings-${stars}`,
    label: message('measures.ratings-of', { stars }),
    unit: 'count',
    noun: 'ratings',
    method: 'rating-distribution',
    find: amongRated((rated) => {
      const found = rated.filter(({ rating }) => Math.floor(rating) === stars);
      return { value: found.length, ...at(rated, found) };
    }),
  })),
  {
    ...testimonialShare,
    id: 'verified',
    label: message('measures.verified'),
    find: among((all) => ({
      ...shareOf(all.filter(({ verified }) => verified !== undefined).length, all.length),
      ...at(all),
    })),
  },
  {
    ...testimonialShare,
    id: 'rewarded',
    label: message('measures.rewarded'),
    find: shareWith(isRewarded),
  },
  {
    ...testimonialShare,
    id: 'insiders',
    label: message('measures.insiders'),
    find: shareWith(isInsider),
  },
  ...relationships.map((relationship): ProfileMeasure => ({
    ...testimonialCount,
    id: `testimonials-by-${relationship}`,
    label: message(`measures.testimonials-by-${relationship}`),
    find: countOf((testimonial) => testimonial.relationship === relationship),
  })),
];
