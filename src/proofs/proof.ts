import type { Card } from '#cards/card.ts';
import type { Chart } from '#charts/chart.ts';
import type { Day } from '#model/day.ts';
import type { Measure, Method, ProofId } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import type { Words } from '#words/words.ts';
import type { ProfileContent } from '#schemas/site-content.ts';

/** A profile with every number about it: what charts, cards, widgets and pages are made from. */
export interface ProfileReport {
  profile: ProfileContent;
  today: Day;
  words: Words;
  /** Every measure of every proof, by its id. */
  measures: ReadonlyMap<string, Measure>;
}

/** One of the six proofs. A seventh is one more folder and one more line in the registry. */
export interface Proof {
  id: ProofId;
  title: Message;
  /** The question that a visitor has. */
  question: Message;
  methods: readonly Method[];
  /** Pure. Every measure that the proof speaks of is in the answer, as known or as missing. */
  measures(profile: ProfileContent, today: Day): readonly Measure[];
  /** Ids of measures worth showing first, best first; those that are missing are passed over. */
  headlines(profile: ProfileContent): readonly string[];
  charts: readonly Chart<ProfileReport>[];
  cards: readonly Card<ProfileReport>[];
}
