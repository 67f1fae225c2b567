import { addDays, fromEpochDay } from '#model/day.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import type { PlatformMetrics } from '#schemas/site-content.ts';
import { grouped } from '../phrases.ts';
import type { Adviser, AdvisedProfile } from '../item.ts';

/** A round number of which less than this is lacking is worth waiting for. */
const NEAR = 0.1;
/** Days for which a round number that was reached is news. */
const NEWS_DAYS = 30;

function cardCommand(profile: string, platform: string, number: number): string {
  return `npm run card -- --profile ${profile} --card milestone --key ${platform}-${number} --out ${platform}-${number}.png`;
}

const known = ({ report }: AdvisedProfile, id: string): KnownMeasure | null => {
  const measure = report.measures.get(id);
  return isKnown(measure) ? measure : null;
};

/** The highest round number that was reached within the last month. */
function reachedLately(
  profile: AdvisedProfile,
  { id }: PlatformMetrics,
  since: string,
): number | null {
  const prefix = `following.reached.${id}.`;
  const numbers = [...profile.report.measures.values()]
    .filter(isKnown)
    .filter((measure) => measure.id.startsWith(prefix) && fromEpochDay(measure.value) > since)
    .map((measure) => Number(measure.id.slice(prefix.length)));
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

/** Round numbers and their cards: the one that was just reached, and the nearest that is to come. */
export const adviseRoundNumbers: Adviser = (profile, today) => {
  const { id, platforms } = profile.content;
  const reached = platforms.flatMap((platform) => {
    const number = reachedLately(profile, platform, addDays(today, -NEWS_DAYS));
    if (number === null) return [];
    return [
      {
        id: `reached.${platform.id}.${number}`,
        effect: 'medium' as const,
        effort: 'minutes' as const,
        what: `${grouped(number)} ${platform.noun} on ${platform.name} were reached within the last ${NEWS_DAYS} days`,
        how: 'Say so while it is news: post its card. The share page has it in every size.',
        command: cardCommand(id, platform.id, number),
      },
    ];
  });
  const [nearest] = platforms
    .flatMap((platform) => {
      const next = known(profile, `following.next-milestone.${platform.id}`);
      const lacking = known(profile, `following.to-next-milestone.${platform.id}`);
      if (!next || !lacking || lacking.value > next.value * NEAR) return [];
      return [{ platform, number: next.value, lacking: lacking.value }];
    })
    .toSorted((a, b) => a.lacking / a.number - b.lacking / b.number);
  if (!nearest) return reached;
  const { platform, number, lacking } = nearest;
  return [
    ...reached,
    {
      id: `next.${platform.id}.${number}`,
      effect: 'low',
      effort: 'minutes',
      what: `${grouped(lacking)} more ${platform.noun} on ${platform.name} make ${grouped(number)}`,
      how: 'Keep the rows coming: as soon as one reaches it there is a card to post, which this draws.',
      command: cardCommand(id, platform.id, number),
    },
  ];
};
