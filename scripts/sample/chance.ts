import { randomLcg, randomLogNormal, randomNormal, randomPoisson, randomUniform } from 'd3';

/** Chance that is the same each time: every series draws from a source of its own, so that a new one moves no other. */
export interface Chance {
  /** A whole number around `mean`, as counts of independent things fall. 0 where the mean is not above 0. */
  count(mean: number): number;
  normal(mean: number, deviation: number): number;
  /** Multiplies: 1 in the middle, `spread` is the deviation of the logarithm. */
  factor(spread: number): number;
  between(low: number, high: number): number;
  happens(probability: number): boolean;
}

/** FNV-1a: turns the name of a series into its seed. http://www.isthe.com/chongo/tech/comp/fnv/ */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

export function chanceOf(name: string): Chance {
  const source = randomLcg(seedOf(name));
  const poisson = randomPoisson.source(source);
  const normal = randomNormal.source(source);
  const logNormal = randomLogNormal.source(source);
  const uniform = randomUniform.source(source);
  return {
    count: (mean) => (mean > 0 ? poisson(mean)() : 0),
    normal: (mean, deviation) => normal(mean, deviation)(),
    factor: (spread) => logNormal(0, spread)(),
    between: (low, high) => uniform(low, high)(),
    happens: (probability) => source() < probability,
  };
}
