import { isKnown, type Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';

/** One kind of measure across the platforms. */
export interface MatrixRow {
  /** What it is called, without the platform. */
  name: Message;
  /** In the order of the platforms; null where the platform has none. */
  cells: readonly (Measure | null)[];
}

export interface MeasureGroups {
  platforms: readonly { id: string; name: string }[];
  /** Measures that are there for several platforms, side by side. */
  matrix: readonly MatrixRow[];
  /** What is about the profile as a whole. */
  list: readonly Measure[];
  /** What would be needed for what is missing; each gap once. */
  missing: readonly { gap: Message; measures: readonly Measure[] }[];
}

/** Puts the measures of a proof side by side where platforms share them, and folds what is missing for one reason. */
export function groupMeasures(
  measures: readonly Measure[],
  platforms: readonly { id: string; name: string }[],
): MeasureGroups {
  const kinds = new Map<string, Measure[]>();
  const list: Measure[] = [];
  for (const measure of measures) {
    if (measure.platform === undefined) {
      if (isKnown(measure)) list.push(measure);
    } else {
      kinds.set(measure.kind, [...(kinds.get(measure.kind) ?? []), measure]);
    }
  }
  const matrix = [...kinds.values()]
    .filter((row) => row.some(isKnown))
    .map((row) => ({
      name: row.find(isKnown)!.name,
      cells: platforms.map(({ id }) => row.find(({ platform }) => platform === id) ?? null),
    }));
  const missing = new Map<string, { gap: Message; measures: Measure[] }>();
  for (const measure of measures) {
    if (measure.status !== 'missing') continue;
    const key = JSON.stringify(measure.missing);
    const same = missing.get(key);
    if (same) same.measures.push(measure);
    else missing.set(key, { gap: measure.missing, measures: [measure] });
  }
  return {
    platforms,
    matrix,
    list,
    missing: [...missing.values()],
  };
}
