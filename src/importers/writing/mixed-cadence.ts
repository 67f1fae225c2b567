import { cadenceOf, type Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import { isState, metricColumns, type MetricColumn } from '../metric-columns.ts';

/** The days on which each column is known. */
export type KnownDays = ReadonlyMap<MetricColumn, readonly Day[]>;

export interface MixedCadence {
  column: MetricColumn;
  message: string;
}

const words: Record<Cadence, string> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  irregular: 'single dates',
};

const isRegular = (cadence: Cadence) => cadence !== 'irregular';

function ascending(days: Iterable<Day>): Day[] {
  return [...new Set(days)].sort();
}

/**
 * Finds columns in which sums of days and sums of months would stand together, or in which a month's sum would be read as a day's
 * because the other rows of the file are days. Followers are a state: they may be counted in any rhythm.
 * @param stated what the file's YAML says that one row stands for, if it does
 */
export function findMixedCadence(
  current: KnownDays,
  incoming: KnownDays,
  incomingCadence: Cadence,
  stated: Cadence | null,
): MixedCadence[] {
  const all = ascending([...current.values(), ...incoming.values()].flat());
  const ofFile = stated ?? cadenceOf(all);
  return metricColumns
    .filter((column) => !isState(column))
    .flatMap((column): MixedCadence[] => {
      const [before, after] = [current.get(column) ?? [], incoming.get(column) ?? []];
      const old = cadenceOf(ascending(before));
      const cadence = after.length > 0 ? incomingCadence : old;
      if (after.length > 0 && isRegular(old) && isRegular(cadence) && old !== cadence) {
        return [
          {
            column,
            message: `${column} is there for ${words[old]}, and comes for ${words[cadence]}: in one column they would be added up as the same`,
          },
        ];
      }
      const isRead = cadence === 'week' || cadence === 'month';
      return isRead && ofFile !== cadence
        ? [
            {
              column,
              message: `${column} is counted for ${words[cadence]}, but the rows of the file stand for ${words[ofFile]}`,
            },
          ]
        : [];
    });
}
