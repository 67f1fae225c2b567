import type { Day } from '#model/day.ts';
import type { KnownMeasure, Measure, Method, MissingMeasure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import type { Words } from '#words/words.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';

/** `proof.json`: every number of the site with where it comes from. Its form is versioned; fields are only ever added. */
export interface Ledger {
  version: 1;
  generator: 'plaudit';
  /** The day of the build: what "now" meant for every number. */
  today: Day;
  locale: string;
  methods: readonly LedgerMethod[];
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
  measures: readonly LedgerMeasure[];
}

/** A sentence for who reads it, in the language of the site; beside it in `words` the key and arguments that it is made from. */
export type LedgerMeasure = Omit<KnownMeasure | MissingMeasure, MeasureSentence> & {
  [Name in MeasureSentence]?: string;
} & { words: { [Name in MeasureSentence]?: Message } };

type MeasureSentence = (typeof measureSentences)[number];
const measureSentences = ['label', 'name', 'caveat', 'missing'] as const;

export type LedgerMethod = Omit<Method, 'title' | 'formula' | 'reference'> & {
  proof: string;
  title: string;
  formula: string;
  reference?: { title: string; url: string };
  words: Pick<Method, 'title' | 'formula'> & { reference?: Message };
};

/** A measure as it is published: its sentences said, their keys and arguments beside them. */
export function ledgerMeasure(measure: Measure, words: Words): LedgerMeasure {
  const named: [MeasureSentence, Message][] = measureSentences.flatMap((name) => {
    const message = (measure as { [Name in MeasureSentence]?: Message })[name];
    return message ? [[name, message] as const] : [];
  });
  return {
    ...measure,
    ...Object.fromEntries(named.map(([name, message]) => [name, words.text(message)])),
    words: Object.fromEntries(named),
  } as unknown as LedgerMeasure;
}

/** A method as it is published. */
export function ledgerMethod(
  { id, title, formula, reference }: Method,
  proof: string,
  words: Words,
): LedgerMethod {
  return {
    id,
    title: words.text(title),
    formula: words.text(formula),
    ...(reference && { reference: { ...reference, title: words.text(reference.title) } }),
    proof,
    words: { title, formula, ...(reference && { reference: reference.title }) },
  };
}

/** What a measure is, without the sentences that say so. */
export function factsOf(measure: LedgerMeasure): object {
  const facts: Record<string, unknown> = { ...measure };
  for (const name of measureSentences) delete facts[name];
  return facts;
}

interface LedgerInput {
  today: Day;
  words: Words;
  reports: readonly ProfileReport<'page'>[];
  files: readonly PublishedFile[];
  data(profileId: string): { url: string; sha256: string };
}

export function makeLedger({ today, words, reports, files, data }: LedgerInput): Ledger {
  return {
    version: 1,
    generator: 'plaudit',
    today,
    locale: words.locale,
    methods: proofs.flatMap((proof) =>
      proof.methods.map((method) => ledgerMethod(method, proof.id, words)),
    ),
    profiles: reports.map(({ profile, measures }) => {
      const published = data(profile.id);
      return {
        id: profile.id,
        name: profile.frontMatter.name,
        sample: profile.frontMatter.sample,
        data: published.url,
        dataSha256: published.sha256,
        measures: [...measures.values()].map((measure) => ledgerMeasure(measure, words)),
      };
    }),
    files,
  };
}
