import type { Day } from '#model/day.ts';
import type { Point, Series } from '#model/series.ts';
import type { Sourced } from '#model/source.ts';
import type { MetricsOrigin, MetricsRow, RoundingRule } from '#schemas/metrics.ts';

/** The distance between two neighbouring values that a rounded count can have. */
function quantum(value: number, { digits, nearest }: RoundingRule): number {
  if (nearest !== undefined) return nearest;
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(value));
  return 10 ** Math.max(0, magnitude - digits! + 1);
}

/** What the true count may have been, given how the platform rounds it. */
function bounds(value: number, rule: RoundingRule | undefined): { low: number; high: number } {
  if (!rule) return { low: value, high: value };
  const step = quantum(value, rule);
  if (step <= 1) return { low: value, high: value };
  return rule.direction === 'down'
    ? { low: value, high: value + step - 1 }
    : { low: Math.max(0, Math.ceil(value - step / 2)), high: Math.floor(value + step / 2) };
}

const rulesOf = (precision: MetricsOrigin['precision']): readonly RoundingRule[] =>
  precision === 'exact' ? [] : Array.isArray(precision) ? precision : [precision];

function ruleAt(rules: readonly RoundingRule[], day: Day): RoundingRule | undefined {
  return rules.find(
    ({ from, until }) =>
      (from === undefined || day >= from) && (until === undefined || day <= until),
  );
}

/** The observed followers of a platform, each with the bounds that the platform's rounding leaves. */
export function followersSeries(
  id: string,
  label: string,
  noun: string,
  file: string,
  rows: readonly Sourced<MetricsRow>[],
  origin: MetricsOrigin | null,
): Series {
  const rules = rulesOf(origin?.precision ?? 'exact');
  const points = rows.flatMap((row): Point[] =>
    row.followers === undefined
      ? []
      : [
          {
            day: row.date,
            value: row.followers,
            ...bounds(row.followers, ruleAt(rules, row.date)),
            line: row.line,
          },
        ],
  );
  return { id, label, noun, file, points };
}
