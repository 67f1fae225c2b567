import type { Problem } from '#problems/problem.ts';
import type { Format, FormatResult, Import } from '../format.ts';
import { platformNamed } from './named-platform.ts';
import { errorAt, type Show } from './import-places.ts';

export interface PlacedImports {
  placed: { platform: string; import: Import }[];
  problems: Problem[];
  /** What the user's word for the platform left out. */
  notes: string[];
}

/** Which import goes to which platform. */
export function placeImports(
  read: readonly (Pick<FormatResult, 'imports'> & { format?: Pick<Format, 'fills'> })[],
  { platform, files }: { platform: string | null; files: readonly string[] },
  show: Show,
): PlacedImports {
  const all = read.flatMap(({ imports }) => imports);
  const told = new Set(all.flatMap((one) => one.platform ?? []));
  const isOpen = all.some((one) => one.platform === null);
  // A name of the user's fills what tells none, else renames one platform, or chooses among several.
  const chooses = platform !== null && told.size > 1 && !isOpen;
  const renames = platform !== null && told.size === 1 && !isOpen;
  const chosen = chooses ? all.filter((one) => one.platform === platform) : all;
  const placed = chosen.flatMap((one) => {
    const name = renames ? platform : (one.platform ?? platform);
    return name === null ? [] : [{ platform: name, import: one }];
  });
  if (placed.length === chosen.length && placed.length > 0) {
    return { placed, problems: [], notes: chooses ? leftOut(all, chosen, platform, files) : [] };
  }
  const homeless = chosen.find((one) => one.platform === null);
  const giver = read.find(({ imports }) => homeless && imports.includes(homeless));
  const possible = Object.keys(giver?.format?.fills ?? {});
  const suggested = possible.length > 0 ? possible.join(' or ') : platformNamed(files);
  const problem = errorAt(
    homeless ? fileOf(homeless, show(files[0]!)) : show(files[0]!),
    'key-missing',
    homeless
      ? 'This export does not tell of which platform it is'
      : `This export is of ${[...told].join(' and ')}`,
    `Name the platform: --platform ${homeless ? (suggested ?? 'youtube') : [...told].join(' or ')}`,
  );
  return { placed, problems: [problem], notes: [] };
}

/** Says what the user's choice among the platforms of an export left: each table with its file. */
function leftOut(
  all: readonly Import[],
  chosen: readonly Import[],
  platform: string,
  files: readonly string[],
): string[] {
  const left = all.filter((one) => !chosen.includes(one));
  return [...Map.groupBy(left, (one) => one.platform!)].map(([other, imports]) => {
    const places = [...new Set(imports.map((one) => fileOf(one, files[0]!)))];
    const days = imports.flatMap((one) => (one.kind === 'metrics' ? one.columns : []));
    const names = [...new Set(days.map(({ target }) => target))];
    const what = names.length > 0 ? ` (${names.join(', ')})` : '';
    return `--platform ${platform} leaves out what is of ${other}${what} in ${places.join(', ')}; --platform ${other} takes that.`;
  });
}

function fileOf(one: Import, other: string): string {
  if (one.kind === 'audience') return one.from.file;
  return (one.kind === 'posts' ? one.posts[0] : one.rows[0])?.from.file ?? other;
}
