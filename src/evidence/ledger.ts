import type { Day } from '#model/day.ts';
import type { Measure, Method } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';

/** `proof.json`: every number of the site with where it comes from. Its form is versioned; fields are only ever added. */
export interface Ledger {
  version: 1;
  generator: 'plaudit';
  /** The day of the build: what "now" meant for every number. */
  today: Day;
  locale: string;
  methods: readonly (Method & { proof: string })[];
  profiles: readonly LedgerProfile[];
  /**
   * The published tables, with the hashes of their bytes. Of the owner's own files nothing is told: their size or hash would let
   * anybody confirm a guess at what is private in them.
   */
  files: readonly PublishedFile[];
}

export interface PublishedFile {
  /** Below the site's folder: `data/ada/metrics-youtube.csv`. */
  path: string;
  bytes: number;
  sha256: string;
}

export interface LedgerProfile {
  id: string;
  name: string;
  sample: boolean;
  /** Address of the public data from which the measures can be computed again. */
  data: string;
  /** SHA-256 of that file's bytes. */
  dataSha256: string;
  measures: readonly Measure[];
}

interface LedgerInput {
  today: Day;
  locale: string;
  reports: readonly ProfileReport<'page'>[];
  files: readonly PublishedFile[];
  data(profileId: string): { url: string; sha256: string };
}

export function makeLedger({ today, locale, reports, files, data }: LedgerInput): Ledger {
  return {
    version: 1,
    generator: 'plaudit',
    today,
    locale,
    methods: proofs.flatMap((proof) =>
      proof.methods.map((method) => ({ ...method, proof: proof.id })),
    ),
    profiles: reports.map(({ profile, measures }) => {
      const published = data(profile.id);
      return {
        id: profile.id,
        name: profile.frontMatter.name,
        sample: profile.frontMatter.sample,
        data: published.url,
        dataSha256: published.sha256,
        measures: [...measures.values()],
      };
    }),
    files,
  };
}
