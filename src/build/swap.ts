import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Where the old site waits while the new one takes its place. */
const earlierOf = (out: string) => path.join(path.dirname(out), `.${path.basename(out)}.earlier`);

const stagingPrefix = (out: string) => `.${path.basename(out)}.staging-`;

/** Beside `out`, so that the last step is a rename within one file system. */
export function stagingOf(out: string): string {
  return path.join(path.dirname(out), stagingPrefix(out) + process.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Why `out` may not be replaced, or null where it may: it does not exist, is empty, or is a site that was built here before.
 * Anything else could be somebody's work.
 */
export async function refusalToReplace(
  out: string,
  keep: readonly string[],
): Promise<string | null> {
  for (const folder of keep) {
    const relative = path.relative(out, folder);
    if (relative === '' || !relative.startsWith('..')) {
      return `it holds ${folder}, which must not be replaced`;
    }
  }
  if (!(await exists(out))) return null;
  if (!(await stat(out)).isDirectory()) return 'it is a file';
  if ((await readdir(out)).length === 0) return null;
  try {
    const ledger = JSON.parse(await readFile(path.join(out, 'proof.json'), 'utf8')) as unknown;
    if (ledger && typeof ledger === 'object' && 'generator' in ledger) {
      return ledger.generator === 'plaudit' ? null : 'its proof.json is of another program';
    }
  } catch {
    // No readable ledger: the sentence below says what that means.
  }
  return 'it holds files that are not a site built by Plaudit';
}

/** Mends what a build that was killed left behind: its staging folders, and a swap that stopped half-way. */
export async function recover(out: string): Promise<void> {
  const parent = path.dirname(out);
  await mkdir(parent, { recursive: true });
  const prefix = stagingPrefix(out);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (pid === process.pid || !isRunning(pid)) {
      await rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
  const earlier = earlierOf(out);
  if (!(await exists(earlier))) return;
  if (await exists(out)) await rm(earlier, { recursive: true, force: true });
  else await rename(earlier, out);
}

/** Puts `staging` in the place of `out`: two renames, and the old site comes back should the second one fail. */
export async function swapIn(staging: string, out: string): Promise<void> {
  const earlier = earlierOf(out);
  const had = await exists(out);
  if (had) await rename(out, earlier);
  try {
    await rename(staging, out);
  } catch (error) {
    if (had) await rename(earlier, out);
    throw error;
  }
  await rm(earlier, { recursive: true, force: true });
}
