import type { Day } from '#model/day.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { wordsOf } from '#words/words.ts';
import type { ProfileReport } from './proof.ts';
import { proofs } from './registry.ts';

/** Every number about a profile, as of a day, from what its pages show. What is dated later is not looked at. Throws where two measures share an id. */
export function reportProfile(
  profile: ProfileView<'page'>,
  { today, locale }: { today: Day; locale: string },
): ProfileReport<'page'> {
  const all = proofs.flatMap((proof) => proof.measures(profile, today));
  const measures = new Map(all.map((measure) => [measure.id, measure]));
  if (measures.size < all.length) {
    throw new Error(`Two measures of ${profile.id} share an id`);
  }
  return { profile, today, words: wordsOf(locale), measures };
}
