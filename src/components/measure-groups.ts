import { isKnown, type KnownMeasure, type Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';

/** One kind of measure across the platforms. */
export interface MatrixRow {
  /** What it is called, without the platform. */
  name: Message;
  /** In the order of the platforms; null where nothing is known of one. */
  cells: readonly (KnownMeasure | null)[];
}

export interface MeasureGroups {
  /** Those of which something is known. */
  platforms: readonly { id: string; name: string }[];
  /** Measures that are there for several platforms, side by side. */
  matrix: readonly MatrixRow[];
  /** What is about the profile as a whole. */
  list: readonly KnownMeasure[];
}

/** Puts the known measures of a proof side by side where platforms share them. What is missing is in neither. */
export function groupMeasures(
  measures: readonly Measure[],
  platforms: readonly { id: string; name: string }[],
): MeasureGroups {
  const known = measures.filter(isKnown);
  const counted = new Set(known.map(({ platform }) => platform));
  const columns = platforms.filter(({ id }) => counted.has(id));
  const kinds = Map.groupBy(
    known.filter(({ platform }) => platform !== undefined),
    ({ kind }) => kind,
  );
  const matrix = [...kinds.values()].map((row) => ({
    name: row[0]!.name,
    cells: columns.map(({ id }) => row.find(({ platform }) => platform === id) ?? null),
  }));
  return {
    platforms: columns,
    matrix,
    list: known.filter(({ platform }) => platform === undefined),
  };
}
