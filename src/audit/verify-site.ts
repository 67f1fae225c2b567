import type { Findings } from './check.ts';
import { checks } from './checks.ts';
import { openSite } from './open-site.ts';
import { listFiles } from './read-pages.ts';

/** What each check finds, one after the other: whoever asks for the first fault alone needs no more of them. */
export async function* verifying(folder: string): AsyncGenerator<Findings> {
  const site = await openSite(folder, await listFiles(folder));
  if (site) for (const check of checks) yield await check.run(site);
}

/** Looks at everything that can be computed again from what a site publishes. Null where the folder holds none. */
export async function verifySite(folder: string): Promise<readonly Findings[] | null> {
  const findings = await Array.fromAsync(verifying(folder));
  return findings.length === 0 ? null : findings;
}
