import type { Day } from '#model/day.ts';
import type { Measure, ProofId, Unit } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import type { SourceRows } from '#model/source.ts';

/** What a measure is, before anybody has looked at the data. */
export interface Head {
  id: string;
  /** Its id where left out: there is one of its kind. */
  kind?: string;
  proof: ProofId;
  label: Message;
  /** Its label where left out. */
  name?: Message;
  span?: Measure['span'];
  unit: Unit;
  method: string;
  noun?: string | undefined;
  signed?: boolean | undefined;
  currency?: string | undefined;
  platform?: string | undefined;
}

/** What the data says. */
export interface Finding {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  caveat?: Message | undefined;
  asOf: Day | null;
  period?: { from: Day; to: Day } | undefined;
  sources: readonly SourceRows[];
}

/** What the data does not say: what is missing and how to supply it. */
export interface Gap {
  missing: Message;
  asOf?: Day | null;
}

export type Found = Finding | Gap;

export function isGap(found: object): found is Gap {
  return 'missing' in found;
}

/** Puts head and finding together. Bounds that say nothing, or that floating point pushed past the value, are set right. */
export function toMeasure(given: Head, found: Found): Measure {
  const head = { kind: given.id, name: given.label, ...given };
  if (isGap(found)) {
    const { missing, asOf = null } = found;
    return withoutBlanks({ ...head, status: 'missing', asOf, sources: [], missing });
  }
  const { low, high, ...rest } = found;
  const bounds =
    low === undefined || high === undefined || low === high
      ? {}
      : { low: Math.min(low, found.value), high: Math.max(high, found.value) };
  return withoutBlanks({ ...head, status: 'known', ...rest, ...bounds });
}

/** Keys without a value are left out: a measure is the same before and after it was written as JSON. */
function withoutBlanks(measure: object): Measure {
  return Object.fromEntries(
    Object.entries(measure).filter(([, value]) => value !== undefined),
  ) as unknown as Measure;
}
