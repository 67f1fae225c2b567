import { toEpochDay } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { crossingDays, crossingsOf, nextRoundNumber } from '#model/round-numbers.ts';
import { sourceRows } from '#model/source.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Found } from '../finding.ts';
import { noFollowers, onPlatform, type PlatformPast } from '../platforms.ts';

/** The highest round number that was ever reached, with the days between which that happened. */
export function highestRoundNumber(past: PlatformPast): Found {
  const latest = past.series.points.at(-1);
  if (!latest) return { missing: noFollowers(past) };
  const crossing = crossingsOf(past.series).at(-1);
  if (!crossing) {
    return {
      missing: message('gaps.round-number'),
      asOf: latest.day,
    };
  }
  const { number, point } = crossing;
  const period = crossingDays(crossing);
  return {
    value: number,
    ...(period
      ? { period }
      : { caveat: message('measures.caveat.before-counting', { day: point.day }) }),
    asOf: point.day,
    sources: [sourceRows(past.series.file, [point.line])],
  };
}

/** The day on which each round number was reached, for those that were passed while somebody counted. */
export function roundNumberDays(past: PlatformPast): Measure[] {
  const { platform, series } = past;
  return crossingsOf(series).flatMap((crossing) => {
    const { number, point, before } = crossing;
    const days = crossingDays(crossing);
    if (!days || !before) return [];
    const name = message('measures.reached', { number, noun: nounOf(platform.noun) });
    const measure = toMeasure(
      {
        id: `following.reached.${platform.id}.${number}`,
        kind: `following.reached.${number}`,
        proof: 'following',
        label: onPlatform(name, platform),
        name,
        unit: 'day',
        platform: platform.id,
        method: 'round-number',
      },
      {
        value: toEpochDay(days.to),
        low: toEpochDay(days.from),
        high: toEpochDay(days.to),
        asOf: point.day,
        sources: [sourceRows(series.file, [before.line, point.line])],
      },
    );
    return [measure];
  });
}

export function nextNumber(past: PlatformPast): Found {
  return fromLatest(past, (latest) => ({ value: nextRoundNumber(latest.high) }));
}

export function lackingToNext(past: PlatformPast): Found {
  return fromLatest(past, ({ value, low, high }) => {
    const next = nextRoundNumber(high);
    return { value: next - value, low: next - high, high: next - low };
  });
}

function fromLatest(
  past: PlatformPast,
  find: (latest: { value: number; low: number; high: number }) => {
    value: number;
    low?: number;
    high?: number;
  },
): Found {
  const latest = past.series.points.at(-1);
  if (!latest) return { missing: noFollowers(past) };
  return {
    ...find(latest),
    asOf: latest.day,
    sources: [sourceRows(past.series.file, [latest.line])],
  };
}
