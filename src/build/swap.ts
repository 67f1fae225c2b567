import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { carryOver, refuseMeetings } from './site-files.ts';
import { abandonedFolders, ownFolder } from './own-folder.ts';

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

/** Another site is there already: a folder that is not empty cannot be replaced by a rename. */
const isTaken = (error: unknown): boolean => isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM');

/** How often two builds may meet at the same place before something else must be wrong. */
const MOST_MEETINGS = 100;

const machineTime = (): number => performance.timeOrigin + performance.now();

/**
 * Mends what builds that were killed left behind: their staging folders, and a swap that stopped half-way. Every command begins with it.
 * True where the earlier site was missing and stands again.
 */
export async function recover(out: string, now: number = machineTime()): Promise<boolean> {
  let broughtBack = false;
  for (const earlier of await abandonedFolders(out, 'earlier', now)) {
    if (!(await exists(out))) {
      try {
        await rename(earlier, out);
        broughtBack = true;
        continue;
      } catch (error) {
        // Another command was faster.
        if (isCode(error, 'ENOENT')) continue;
        if (!isTaken(error)) throw error;
      }
    }
    // What was not ours in it was there before the site that took its place, or is carried over now.
    await carryOver(earlier, out);
    await rm(earlier, { recursive: true, force: true });
  }
  for (const staging of await abandonedFolders(out, 'staging', now)) {
    await rm(staging, { recursive: true, force: true });
  }
  return broughtBack;
}

/** Moves a folder out of the way; false where there is none. */
async function moveAway(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Puts `site` in the place of `out`: two renames, and the old site comes back should the second one fail. What is in `out` and not ours
 * is there in the new one too. Two builds may do so at once: each leaves a whole site, and the last one's stays.
 */
export async function swapIn(site: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  if (!(await exists(site))) await stat(site);
  for (let meeting = 1; ; meeting += 1) {
    await refuseMeetings(out, site);
    await carryOver(out, site);
    const earlier = ownFolder(out, 'earlier');
    const had = await moveAway(out, earlier);
    try {
      await rename(site, out);
    } catch (error) {
      if (had) await putBack(earlier, out);
      if (isTaken(error) && meeting < MOST_MEETINGS) continue;
      throw error;
    }
    if (had) {
      // Once more, for what came in between.
      await carryOver(earlier, out);
      await rm(earlier, { recursive: true, force: true });
    }
    return;
  }
}

/** The old site returns, unless somebody else's stands there by now. */
async function putBack(earlier: string, out: string): Promise<void> {
  try {
    await rename(earlier, out);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await carryOver(earlier, out);
    await rm(earlier, { recursive: true, force: true });
  }
}
