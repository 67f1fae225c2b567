import type { Problem } from '#problems/problem.ts';
import { anchorRows, type Anchor } from './anchor.ts';
import type { PlatformImport } from './combine.ts';
import { errorAt } from './import-places.ts';

/** What an anchor makes of changes; without one they are said, and come to nothing. */
export function anchorPlatforms(
  platforms: readonly PlatformImport[],
  anchor: Anchor | null,
): { platforms: PlatformImport[]; problems: Problem[]; notes: string[] } {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const anchored = platforms.map((one): PlatformImport => {
    const changes = one.rows.filter(({ change }) => change !== undefined);
    if (anchor === null) {
      if (changes.length > 0 && one.rows.every(({ values }) => values.followers === undefined)) {
        notes.push(
          `The followers of ${one.platform} are told by how they changed, from ${changes[0]!.date} to ${changes.at(-1)!.date}; one known count makes a series of it: --anchor ${changes.at(-1)!.date}=COUNT.`,
        );
      }
      return one;
    }
    const { rows, fault } = anchorRows(one.rows, anchor);
    if (fault) {
      problems.push(
        errorAt(one.rows[0]!.from.file, 'value-inconsistent', fault.message, fault.hint),
      );
    }
    return { ...one, rows };
  });
  return { platforms: anchored, problems, notes };
}
