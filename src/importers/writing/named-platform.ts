import { platforms, type Platform } from '#model/platforms.ts';

/** The platforms that the path of a file names: no evidence, but most likely what its owner means. */
export function platformsNamed(files: readonly string[]): Platform[] {
  const words = new Set(files.flatMap((file) => file.toLowerCase().split(/[^a-z\d]+/)));
  return platforms.filter(({ id }) => words.has(id));
}

/** The one platform that the paths name; null where they name none or several. */
export function platformNamed(files: readonly string[]): string | null {
  const [first, ...more] = platformsNamed(files);
  return first && more.length === 0 ? first.id : null;
}
