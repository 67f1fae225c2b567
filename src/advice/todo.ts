import { adviseAudience, adviseTestimonialAge } from './advisers/age.ts';
import { adviseColumns } from './advisers/columns.ts';
import { adviseConsent } from './advisers/consent.ts';
import { adviseIdentity } from './advisers/identity.ts';
import { adviseJumps } from './advisers/jumps.ts';
import { adviseKinds } from './advisers/kinds.ts';
import { adviseRoundNumbers } from './advisers/round-numbers.ts';
import { adviseSources } from './advisers/sources.ts';
import { effects, efforts, type AdvisedSite, type Adviser, type TodoItem } from './item.ts';

/** Every adviser. Of things that are alike in effect and effort, those of the first come first. */
const advisers: readonly Adviser[] = [
  adviseIdentity,
  adviseConsent,
  adviseSources,
  adviseColumns,
  adviseJumps,
  adviseRoundNumbers,
  adviseKinds,
  adviseTestimonialAge,
  adviseAudience,
];

function adviseAddress({ url }: AdvisedSite['settings']): TodoItem[] {
  if (url !== undefined) return [];
  return [
    {
      id: 'url',
      profile: null,
      effect: 'high',
      effort: 'minutes',
      what: 'The site does not say where it will live',
      how: 'Previews on social networks, feeds and the code of widgets need a whole address. Write yours.',
      lines: { file: 'site.yaml', text: 'url: https://example.com' },
    },
  ];
}

/**
 * What would make the pages stronger: what does most for a visitor first, and of that what takes least. Pure; nothing
 * of it is for a visitor's eyes.
 */
export function todoOf(site: AdvisedSite): readonly TodoItem[] {
  const ofProfiles = advisers.flatMap((advise) =>
    site.profiles.flatMap((profile) =>
      advise(profile, site.today).map((item): TodoItem => {
        const { id, ...rest } = item;
        return { id, profile: profile.content.id, ...rest };
      }),
    ),
  );
  return [...adviseAddress(site.settings), ...ofProfiles].toSorted(
    (a, b) =>
      effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
      efforts.indexOf(a.effort) - efforts.indexOf(b.effort),
  );
}
