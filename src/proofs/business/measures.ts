import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { measureProfile } from '../profile-measures.ts';
import { feedbackMeasures } from './feedback.ts';
import { funnelMeasures } from './funnel.ts';
import { measureStories, storyMeasures } from './stories.ts';
import { testimonialMeasures } from './testimonial-measures.ts';

export function measureBusiness(profile: ProfileView, today: Day): Measure[] {
  return [
    ...measureProfile('business', profile, today, [
      ...testimonialMeasures,
      ...storyMeasures,
      ...funnelMeasures(profile.frontMatter.currency),
      ...feedbackMeasures,
    ]),
    ...measureStories(profile),
  ];
}

export function businessHeadlines(): string[] {
  return [
    'rating',
    'testimonials',
    'verified',
    'visit-to-customer',
    'feedback-shipped',
    'feedback-days',
    'revenue-per-customer',
    'stories',
  ].map((id) => `business.${id}`);
}
