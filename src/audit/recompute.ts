import type { Measure } from '#model/measure.ts';
import { reportProfile } from '#proofs/report.ts';
import type { Ledger, LedgerProfile } from '#evidence/ledger.ts';
import { readPublishedProfile, type PublishedProfile } from '#public/published-profile.ts';

/** One way in which a built site disagrees with the data that it publishes. */
export interface Discrepancy {
  profile: string;
  measure: string | null;
  message: string;
}

const describe = (measure: Measure | undefined): string =>
  measure === undefined ? 'absent' : measure.status === 'known' ? String(measure.value) : 'missing';

/**
 * Computes every number of a profile again from its published data and compares it with the ledger's.
 * `text` is what `/data/<profile>.json` holds, `sha256` the hash of its bytes.
 */
export function recomputeProfile(
  ledger: Pick<Ledger, 'today' | 'locale'>,
  claimed: LedgerProfile,
  text: string,
  sha256: string,
): Discrepancy[] {
  const found: Discrepancy[] = [];
  const add = (measure: string | null, message: string) =>
    found.push({ profile: claimed.id, measure, message });

  if (sha256 !== claimed.dataSha256) {
    add(null, `the data has the hash ${sha256}, the ledger says ${claimed.dataSha256}`);
  }
  const { profile } = JSON.parse(text) as { profile: PublishedProfile };
  const { measures } = reportProfile(readPublishedProfile(profile), ledger);
  const claimedById = new Map(claimed.measures.map((measure) => [measure.id, measure]));

  for (const id of new Set([...measures.keys(), ...claimedById.keys()])) {
    const own = measures.get(id);
    const theirs = claimedById.get(id);
    // Through JSON, because that is what was published: undefined fields are gone on both sides.
    if (JSON.stringify(own) !== JSON.stringify(theirs)) {
      add(id, `computed again it is ${describe(own)}, the site says ${describe(theirs)}`);
    }
  }
  return found;
}
