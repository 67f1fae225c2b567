import { mean } from 'simple-statistics';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Finding, Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';
import { counted, shareOf } from '../rows.ts';
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
          missing: `None of the ${counted(all.length, 'testimonial', 'testimonials')} has a rating: add rating where one was given.`,
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
  label: string,
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
function disclosure(rated: readonly Rated[]): string {
  const insiderCount = rated.filter(isInsider).length;
  const rewarded = rated.filter(isRewarded).length;
  return [
    `From ${counted(rated.length, 'rating', 'ratings')}`,
    ...(insiderCount > 0 ? [`${insiderCount} by employees, family or investors`] : []),
    ...(rewarded > 0 ? [`${rewarded} with something given for it`] : []),
  ]
    .join(', ')
    .concat('.');
}

/** Every relationship, in display order, and what such people are called. */
const kinds: Record<Testimonial['relationship'], string> = {
  customer: 'customers',
  client: 'clients',
  peer: 'peers',
  partner: 'partners',
  employee: 'employees',
  family: 'family',
  investor: 'investors',
};

const testimonialCount = { unit: 'count', noun: 'testimonials', method: 'testimonials' } as const;
const testimonialShare = { unit: 'share', method: 'testimonial-share' } as const;

export const testimonialMeasures: readonly ProfileMeasure[] = [
  { ...testimonialCount, id: 'testimonials', label: 'Testimonials', find: countOf(() => true) },
  {
    id: 'rating',
    label: 'Mean rating',
    unit: 'rating',
    method: 'mean-rating',
    find: amongRated((rated) => ({
      value: mean(rated.map(({ rating }) => rating)),
      caveat: disclosure(rated),
      ...at(rated),
    })),
  },
  {
    id: 'ratings',
    label: 'Ratings',
    unit: 'count',
    noun: 'ratings',
    method: 'mean-rating',
    find: amongRated((rated) => ({ value: rated.length, ...at(rated) })),
  },
  ratingsWith('ratings-insiders', 'Ratings by employees, family or investors', isInsider),
  ratingsWith('ratings-rewarded', 'Ratings with an incentive', isRewarded),
  ...[5, 4, 3, 2, 1].map((stars): ProfileMeasure => ({
    id: `ratings-${stars}`,
    label: `Ratings of ${stars}`,
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
    label: 'Testimonials verified',
    find: among((all) => ({
      ...shareOf(all.filter(({ verified }) => verified !== undefined).length, all.length),
      ...at(all),
    })),
  },
  {
    ...testimonialShare,
    id: 'rewarded',
    label: 'Testimonials with an incentive',
    find: shareWith(isRewarded),
  },
  {
    ...testimonialShare,
    id: 'insiders',
    label: 'Testimonials by employees, family or investors',
    find: shareWith(isInsider),
  },
  ...Object.entries(kinds).map(([relationship, people]): ProfileMeasure => ({
    ...testimonialCount,
    id: `testimonials-by-${relationship}`,
    label: `Testimonials by ${people}`,
    find: countOf((testimonial) => testimonial.relationship === relationship),
  })),
];
