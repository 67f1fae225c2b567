import type { Problem } from '#problems/problem.ts';
import type { FormatResult, Import } from '../format.ts';
import { errorAt, type Show } from './import-places.ts';

/** Which import goes to which platform. */
export function placeImports(
  read: readonly Pick<FormatResult, 'imports'>[],
  { platform, files }: { platform: string | null; files: readonly string[] },
  show: Show,
): { placed: { platform: string; import: Import }[]; problems: Problem[] } {
  const all = read.flatMap(({ imports }) => imports);
  const told = new Set(all.flatMap((one) => one.platform ?? []));
  // One name of the user's renames one platform, and chooses among several.
  const chosen =
    platform !== null && told.size > 1
      ? all.filter((one) => one.platform === null || one.platform === platform)
      : all;
  const placed = chosen.flatMap((one) => {
    const name = told.size > 1 ? (one.platform ?? platform) : (platform ?? one.platform);
    return name === null ? [] : [{ platform: name, import: one }];
  });
  if (placed.length === chosen.length && placed.length > 0) return { placed, problems: [] };
  const homeless = chosen.find((one) => one.platform === null);
  const problem = errorAt(
    homeless ? fileOf(homeless, show(files[0]!)) : show(files[0]!),
    'key-missing',
    homeless
      ? 'This export does not tell of which platform it is'
      : `This export is of ${[...told].join(' and ')}`,
    'Name the platform: --platform youtube',
  );
  return { placed, problems: [problem] };
}

function fileOf(one: Import, other: string): string {
  if (one.kind === 'audience') return one.from.file;
  return (one.kind === 'posts' ? one.posts[0] : one.rows[0])?.from.file ?? other;
}
