import { isKnown, type Measure } from '#model/measure.ts';

/** One kind of measure across the platforms. */
export interface MatrixRow {
  /** What it is called, without the platform. */
  label: string;
  /** In the order of the platforms; null where the platform has none. */
  cells: readonly (Measure | null)[];
}

export interface MeasureGroups {
  platforms: readonly { id: string; name: string }[];
  /** Measures that are there for several platforms, side by side. */
  matrix: readonly MatrixRow[];
  /** What is about the profile as a whole. */
  list: readonly Measure[];
  /** What would be needed for what is missing; each sentence once. */
  missing: readonly { sentence: string; measures: readonly Measure[] }[];
}

/** The id without its platform: `following.followers`. */
const kindOf = ({ id, platform }: Measure): string =>
  platform === undefined ? id : id.replace(`.${platform}`, '');

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
      kinds.set(kindOf(measure), [...(kinds.get(kindOf(measure)) ?? []), measure]);
    }
  }
  const matrix = [...kinds.values()]
    .filter((row) => row.some(isKnown))
    .map((row) => {
      const first = row.find(isKnown)!;
      const name = platforms.find(({ id }) => id === first.platform)?.name ?? '';
      return {
        label: first.label.replace(new RegExp(` on ${RegExp.escape(name)}$`), ''),
        cells: platforms.map(({ id }) => row.find(({ platform }) => platform === id) ?? null),
      };
    });
  const missing = new Map<string, Measure[]>();
  for (const measure of measures) {
    if (measure.status !== 'missing') continue;
    missing.set(measure.missing, [...(missing.get(measure.missing) ?? []), measure]);
  }
  return {
    platforms,
    matrix,
    list,
    missing: [...missing].map(([sentence, gone]) => ({ sentence, measures: gone })),
  };
}
