import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger, LedgerProfile } from '#evidence/ledger.ts';
import type { Fault } from './fault.ts';
import { checkLinks } from './links.ts';
import { checkOrigin, readPages } from './read-pages.ts';
import { readLedger } from './open-site.ts';
import { recomputeProfile } from './recompute.ts';

/** What was looked at in a built site, and what is wrong with it. */
export interface Audit {
  faults: Fault[];
  ledger: Ledger;
  /** How many addresses lead where they say. */
  links: number;
  /** How many numbers were computed again. */
  measures: number;
}

/** Where a built site says that it lives. */
export interface SiteAddress {
  origin: string;
  /** Begins and ends with a slash. */
  base: string;
}

/** From the addresses in its ledger: `https://ada.example/sub/data/ada.json` is below `/sub/`. */
export function addressOf({ profiles }: Ledger): SiteAddress {
  // A site that does not know yet where it will live has addresses without a host.
  const data = URL.parse(profiles[0]?.data ?? '', checkOrigin);
  if (!data) return { origin: checkOrigin, base: '/' };
  return { origin: data.origin, base: data.pathname.replace(/data\/[^/]+\.json$/, '') };
}

/** Computes every number of a profile again from the data that the site publishes. */
async function numberFaults(
  folder: string,
  ledger: Ledger,
  claimed: LedgerProfile,
): Promise<Fault[]> {
  const file = `data/${claimed.id}.json`;
  try {
    const bytes = await readFile(path.join(folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return recomputeProfile(ledger, claimed, bytes.toString('utf8'), sha256).map(
      ({ profile, measure, message }) => ({ file, message: `${measure ?? profile}: ${message}` }),
    );
  } catch (error) {
    return [{ file, message: `its data cannot be read: ${(error as Error).message}` }];
  }
}

/**
 * Looks at a built site as a visitor's browser and as a doubter would: every address of its own leads somewhere, every number follows
 * from the data. `files` are those of the site, below `folder`; `outside` are paths of its host that its owner links to, null where
 * nobody can know them. Null where the folder holds no site.
 */
export async function auditSite(
  folder: string,
  files: readonly string[],
  outside: ReadonlySet<string> | null,
  progress: (done: number, total: number) => void = () => {},
): Promise<Audit | null> {
  const ledger = await readLedger(folder);
  if (!ledger) return null;
  const { origin, base } = addressOf(ledger);
  const pages = await readPages(folder, files, base, progress);
  const faults = checkLinks({ pages, files, base, origin, outside });
  for (const profile of ledger.profiles) {
    faults.push(...(await numberFaults(folder, ledger, profile)));
  }
  return {
    faults,
    ledger,
    links: pages.reduce((sum, page) => sum + page.references.length, 0),
    measures: ledger.profiles.reduce((sum, { measures }) => sum + measures.length, 0),
  };
}
