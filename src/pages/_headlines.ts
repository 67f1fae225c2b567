import type { Day } from '#model/day.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import type { Proof, ProfileReport } from '#proofs/proof.ts';

/** The known headlines of a proof, best first; a nought leads nothing, nor does a total that is smaller than one of its parts. */
export function headlinesOf(proof: Proof, { profile, measures }: ProfileReport): KnownMeasure[] {
  const known = proof
    .headlines(profile)
    .map((measure) => measures.get(measure))
    .filter(isKnown)
    .filter(({ value }) => value !== 0);
  const largest = Math.max(
    ...known.filter(({ kind }) => kind === 'following.followers').map(({ value }) => value),
  );
  return known.filter(({ id, value }) => id !== 'following.total' || value >= largest);
}

/** The day that most of these were counted on, to be said once; the newest of equals. */
export function commonDay(measures: readonly KnownMeasure[]): Day | null {
  const days = measures.flatMap(({ asOf }) => asOf ?? []);
  const counts = Map.groupBy(days, (day) => day);
  const [first = null] = [...counts]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? 1 : -1))
    .map(([day]) => day);
  return first;
}
