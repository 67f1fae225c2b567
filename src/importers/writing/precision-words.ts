import { roundingRule, type RoundingRule } from '#schemas/metrics.ts';

const pattern =
  /^(?:(?<digits>\d+) digits?|nearest (?<nearest>\d+))(?: (?<direction>down|nearest))?(?: from (?<from>\S+))?(?: until (?<until>\S+))?$/;

export const precisionExample =
  '"3 digits from 2019-09-01", "nearest 100 until 2018-02-01", "2 digits nearest", exact';

/**
 * Reads how a platform rounds, in words: `3 digits from 2019-09-01`, `nearest 100 until 2018-02-01`, `exact`. Digits are cut off
 * unless the words say `nearest`; multiples are rounded to the nearest unless they say `down`.
 * @returns `'exact'`, a rule, or null where the words are none
 */
export function readPrecision(words: string): 'exact' | RoundingRule | null {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === 'exact') return 'exact';
  const found = pattern.exec(text)?.groups;
  if (!found) return null;
  const { digits, nearest, direction, from, until } = found;
  const rule = roundingRule.safeParse({
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(digits === undefined ? { nearest: Number(nearest) } : { digits: Number(digits) }),
    direction: direction ?? (digits === undefined ? 'nearest' : 'down'),
  });
  return rule.success ? rule.data : null;
}
