import type { Measure } from '#model/measure.ts';
import { sourceRows } from '#model/source.ts';
import type { Story } from '#schemas/writing.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Written } from '#schemas/site-content.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Finding, type Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';

function countStories(test: (story: Story) => boolean) {
  return (profile: ProfileView): Found => {
    const all = profile.stories;
    if (all.length === 0) {
      return { missing: message('gaps.stories', { profile: profile.id }) };
    }
    const found = all.filter(({ frontMatter }) => test(frontMatter));
    return {
      value: found.length,
      asOf: all
        .map(({ frontMatter }) => frontMatter.date)
        .sort()
        .at(-1)!,
      sources: (found.length > 0 ? found : all).map(({ file }) => sourceRows(file, [1])),
    };
  };
}

const head = { unit: 'count', noun: 'stories', method: 'stories' } as const;

export const storyMeasures: readonly ProfileMeasure[] = [
  { ...head, id: 'stories', label: message('measures.stories'), find: countStories(() => true) },
  {
    ...head,
    id: 'stories-measured',
    label: message('measures.stories-measured'),
    find: countStories(({ measures }) => measures.length > 0),
  },
];

/** Each quantity of each story: before, after and the relative change, as `business.story.<story>.<1, 2, …>.before`. */
export function measureStories(profile: ProfileView): Measure[] {
  return profile.stories.flatMap((story) =>
    story.frontMatter.measures.flatMap((quantity, index) =>
      measureQuantity(profile, story, quantity, `business.story.${story.id}.${index + 1}`),
    ),
  );
}

function measureQuantity(
  profile: ProfileView,
  { file, frontMatter }: Written<Story>,
  { label, unit, before, after, measured }: Story['measures'][number],
  id: string,
): Measure[] {
  const own = {
    proof: 'business',
    unit,
    method: 'before-and-after',
    currency: unit === 'money' ? profile.frontMatter.currency : undefined,
  } as const;
  const found = (value: number): Finding => ({
    value,
    caveat: measured ? message('measures.caveat.measured', { how: measured }) : undefined,
    asOf: frontMatter.date,
    period: frontMatter.period,
    sources: [sourceRows(file, [1])],
  });
  const named = { quantity: label, customer: frontMatter.customer };
  return [
    toMeasure(
      { ...own, id: `${id}.before`, label: message('measures.story-before', named) },
      found(before),
    ),
    toMeasure(
      { ...own, id: `${id}.after`, label: message('measures.story-after', named) },
      found(after),
    ),
    toMeasure(
      {
        ...own,
        id: `${id}.change`,
        label: message('measures.story-change', named),
        unit: 'share',
        currency: undefined,
        signed: true,
      },
      before === 0
        ? { missing: message('gaps.story-from-zero'), asOf: frontMatter.date }
        : found((after - before) / Math.abs(before)),
    ),
  ];
}
