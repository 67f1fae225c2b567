import type { Card } from '#cards/card.ts';
import type { Chart } from '#charts/chart.ts';
import type { Day } from '#model/day.ts';
import type { Measure, Method, ProofId } from '#model/measure.ts';
import type { PublicPlace } from '#public/flags.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Message } from '#model/message.ts';
import type { Words } from '#words/words.ts';

/** A profile, as one place may show it, with every number about it: what charts, cards, widgets and pages are made from. */
export interface ProfileReport<Place extends PublicPlace = PublicPlace> {
  profile: ProfileView<Place>;
  today: Day;
  words: Words;
  /** Every measure of every proof, by its id. */
  measures: ReadonlyMap<string, Measure>;
}

export type CardReport = ProfileReport<'card'>;

/** One of the six proofs. A seventh is one more folder and one more line in the registry. */
export interface Proof {
  id: ProofId;
  title: Message;
  /** The question that a visitor has. */
  question: Message;
  methods: readonly Method[];
  /** Pure. Every measure that the proof speaks of is in the answer, as known or as missing. */
  measures(profile: ProfileView<'page'>, today: Day): readonly Measure[];
  /** Ids of measures worth showing first, best first; those that are missing are passed over. */
  headlines(profile: ProfileView): readonly string[];
  charts: readonly Chart<ProfileReport>[];
  cards: readonly Card<CardReport>[];
}
