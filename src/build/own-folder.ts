import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Milliseconds after which a folder that another machine made is taken for one that it forgot: no build takes a day, and no swap seconds. */
const FORGOTTEN = { staging: 86_400_000, earlier: 10_000 };

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Those of this process, which is never taken for another one that had its number. */
const own = new Set<string>();

/** What a folder beside the site is for: the site that is being made, or the one that waits while another takes its place. */
export type Purpose = 'staging' | 'earlier';

const prefixOf = (out: string, purpose: Purpose): string => `.${path.basename(out)}.${purpose}`;

/** A new name beside `out`, so that the last step is a rename within one file system. It says who made it. */
export function ownFolder(out: string, purpose: Purpose): string {
  const chance = randomBytes(4).toString('hex');
  const name = `${prefixOf(out, purpose)}-${process.pid}-${host}-${chance}`;
  own.add(name);
  return path.join(path.dirname(out), name);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isAbandoned(
  folder: string,
  rest: string,
  purpose: Purpose,
  now: number,
): Promise<boolean> {
  if (own.has(path.basename(folder))) return false;
  // Without more it is of an earlier version, which had one name for all.
  const [, pid, where = host] = /^-(\d+)(?:-([0-9a-f]{8})-[0-9a-f]{8})?$/.exec(rest) ?? [];
  if (pid === undefined) return rest === '';
  if (where === host) return Number(pid) === process.pid || !isRunning(Number(pid));
  const made = await stat(folder).catch(() => null);
  return made !== null && made.ctimeMs < now - FORGOTTEN[purpose];
}

/** Folders beside `out` of builds that were killed, the newest first. `now` in milliseconds since 1970. */
export async function abandonedFolders(
  out: string,
  purpose: Purpose,
  now: number,
): Promise<string[]> {
  const parent = path.dirname(out);
  const prefix = prefixOf(out, purpose);
  const found: { folder: string; made: number }[] = [];
  for (const name of await readdir(parent).catch(() => [])) {
    const folder = path.join(parent, name);
    if (!name.startsWith(prefix)) continue;
    if (!(await isAbandoned(folder, name.slice(prefix.length), purpose, now))) continue;
    found.push({ folder, made: (await stat(folder).catch(() => null))?.ctimeMs ?? 0 });
  }
  return found.sort((one, other) => other.made - one.made).map(({ folder }) => folder);
}
