import { reportProfile } from '#proofs/report.ts';
import {
  factsOf,
  ledgerMeasure,
  type Ledger,
  type LedgerMeasure,
  type LedgerProfile,
} from '#evidence/ledger.ts';
import { readPublishedProfile, type PublishedProfile } from '#public/published-profile.ts';
import { wordsOf } from '#words/words.ts';

/** One way in which a built site disagrees with the data that it publishes. */
export interface Discrepancy {
  profile: string;
  measure: string | null;
  message: string;
}

/** Through JSON, because that is what was published: undefined fields are gone on both sides. */
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const describe = (measure: LedgerMeasure | undefined): string =>
  measure === undefined ? 'absent' : 'value' in measure ? String(measure.value) : 'missing';

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
  const words = wordsOf(ledger.locale);
  const claimedById = new Map(claimed.measures.map((measure) => [measure.id, measure]));

  for (const id of new Set([...measures.keys(), ...claimedById.keys()])) {
    const measure = measures.get(id);
    const own = measure && ledgerMeasure(measure, words);
    const theirs = claimedById.get(id);
    if (!own || !theirs || !same(factsOf(own), factsOf(theirs))) {
      add(id, `computed again it is ${describe(own)}, the site says ${describe(theirs)}`);
    } else if (!same(own, theirs)) {
      add(id, 'its sentences are not those of its keys and arguments');
    }
  }
  return found;
}
