import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { sourceRows } from '#model/source.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import { measurePlatforms } from '../platforms.ts';
import { measureProfile, type ProfileMeasure } from '../profile-measures.ts';
import { appearanceMeasures } from './appearances.ts';
import { audienceTables, measureAudience } from './audience.ts';
import { postsPerWeek, totalPostsPerWeek } from './cadence.ts';

const cadenceHead = {
  id: 'cadence',
  unit: 'count',
  noun: 'posts per week',
  method: 'cadence',
} as const;

const perProfile: readonly ProfileMeasure[] = [
  {
    id: 'topics',
    label: message('measures.topics'),
    unit: 'count',
    noun: 'topics',
    method: 'topics',
    find: topics,
  },
  ...appearanceMeasures,
  { ...cadenceHead, label: message('measures.posts-per-week'), find: totalPostsPerWeek },
];

function topics({ frontMatter, file }: ProfileView): Found {
  const { length } = frontMatter.topics;
  if (length === 0) return { missing: message('gaps.topics', { file }) };
  return { value: length, asOf: null, sources: [sourceRows(file, [1])] };
}

export function measureAuthority(profile: ProfileView, today: Day): Measure[] {
  const platforms = profile.platforms.length > 0;
  return [
    ...measureProfile('authority', profile, today, perProfile),
    ...measureAudience(profile, today),
    // Without a platform, the measure for all of them says so already.
    ...(platforms
      ? measurePlatforms('authority', profile, today, [
          { ...cadenceHead, name: message('measures.posts-per-week'), find: postsPerWeek },
        ])
      : []),
  ];
}

export function authorityHeadlines(): string[] {
  return [
    'authority.appearances-12-months',
    'authority.appearances',
    ...audienceTables.map((table) => `authority.audience-top.${table}`),
    'authority.cadence',
    'authority.topics',
  ];
}
