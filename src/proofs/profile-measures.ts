import type { Day } from '#model/day.ts';
import type { Measure, ProofId, Unit } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Message } from '#model/message.ts';
import { toMeasure, type Found } from './finding.ts';

/** A measure that a profile has once, whatever platforms it is on. */
export interface ProfileMeasure {
  /** The end of its id: `business.<id>`. */
  id: string;
  label: Message;
  span?: Measure['span'];
  unit: Unit;
  method: string;
  noun?: string;
  signed?: boolean;
  currency?: string;
  find(profile: ProfileView, today: Day): Found;
}

export function measureProfile(
  proof: ProofId,
  profile: ProfileView,
  today: Day,
  measures: readonly ProfileMeasure[],
): Measure[] {
  return measures.map(({ id, find, ...head }) =>
    toMeasure({ ...head, id: `${proof}.${id}`, proof }, find(profile, today)),
  );
}
