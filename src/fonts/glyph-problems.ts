import type { Problem } from '#problems/problem.ts';
import { visibleIn } from './clusters.ts';
import { otherPackages } from './other-packages.ts';
import { covers, parseUnicodeRange, type Ranges } from './unicode-range.ts';

const packages: readonly (readonly [name: string, ranges: Ranges])[] = Object.entries(
  otherPackages,
).map(([name, ranges]) => [name, parseUnicodeRange(ranges)]);

/** The package on the npm registry that draws a character with its marks: it was looked up in its fonts. Null where none is known. */
export function packageFor(cluster: string): string | null {
  const has = ([, ranges]: (typeof packages)[number]) =>
    visibleIn(cluster).every((codePoint) => covers(ranges, codePoint));
  return packages.find(has)?.[0] ?? null;
}

const codesOf = (cluster: string): string =>
  Array.from(
    cluster,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

const named = (clusters: readonly string[]): string =>
  clusters.map((cluster) => `“${cluster}” (${codesOf(cluster)})`).join(', ');

/** What to do about all of them: a package, with what it draws, or other words. */
function hintFor(missing: readonly string[]): string {
  const groups = Map.groupBy(missing, packageFor);
  const several = groups.size > 1;
  const additions = [...groups]
    .filter(([name]) => name !== null)
    .map(([name, drawn]) => `${name}${several ? ` for ${drawn.join(' ')}` : ''}`);
  const unknown = groups.get(null) ?? [];
  const add =
    additions.length > 0
      ? `Add ${additions.join(', ')} to the packages and to src/fonts/families.ts, or write ${missing.length > 1 ? 'them' : 'it'} another way.`
      : null;
  const other =
    unknown.length > 0
      ? `No package is known to draw ${several ? unknown.join(' ') : unknown.length > 1 ? 'them' : 'it'}: write ${unknown.length > 1 ? 'them' : 'it'} another way.`
      : null;
  return [add, other].filter((sentence) => sentence !== null).join(' ');
}

/** One problem for a file with all of its characters that no font at hand draws; `place` is where the first one is written. */
export function glyphProblem(
  missing: readonly string[],
  { file, line, column = 0 }: { file: string; line: number; column?: number },
): Problem {
  return {
    file,
    line,
    column,
    severity: 'warning',
    code: 'glyph-missing',
    message: `No font at hand draws ${named(missing)}: ${missing.length > 1 ? 'their places on cards are' : 'its place on cards is'} empty.`,
    hint: hintFor(missing),
  };
}
