import type { JSXNode } from 'satori/jsx';
import type { Day } from '#model/day.ts';
import type { KnownMeasure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import type { Words } from '#words/words.ts';
import type { CardSize } from './sizes.ts';
import type { CardTheme } from './theme.ts';

/** A node of a design: what `satori/jsx` makes. */
export type CardNode = JSXNode;

/** What is said on a card, before it is laid out. */
export interface CardClaim<Data> {
  data: Data;
  /** What it is about, in a few words, where a design yields several. */
  title?: string;
  /** The same claim for those who do not see the picture: at most 420 characters. */
  alt: string;
  /** A text to post with it, followed by an address. */
  post: string;
  /** Absolute paths of pictures that will be drawn: decoded before, handed to the design by `theme.picture`. */
  pictures?: readonly string[];
  /** Every text that will be drawn: decides which fonts are needed. */
  texts: readonly string[];
  /** The words for which the card exists: where no font draws any of them there is no card. */
  says?: string;
  /** Where the words are not in the language of the site: decides the shape of Han characters. */
  lang?: string;
  asOf: Day | null;
  /** The measures whose values it shows: written into the picture's metadata, so that a copy of it can be checked. */
  measures?: readonly Pick<KnownMeasure, 'id' | 'value'>[];
  /** The ids of the testimonials whose words it shows. */
  quotes?: readonly string[];
  /** The place of the words in a content file, below its folder. */
  source?: { file: string; line: number };
}

/** One design. Pure: a claim, a size and a theme in, a tree for Satori out. */
export interface Card<Subject, Data = unknown> {
  /** Part of its address: `profile`. */
  id: string;
  name: Message;
  /** Its drawing reaches the left and the right edge, on purpose. */
  bleeds?: true;
  /**
   * The cards of this design that the subject yields: one for a profile, one a testimonial, none where there is nothing
   * to say. `key` is appended to the address where a design yields several.
   */
  claims(
    subject: Subject,
    context: { today: Day; words: Words },
  ): readonly { key: string | null; claim: CardClaim<Data> }[];
  design(claim: CardClaim<Data>, size: CardSize, theme: CardTheme): CardNode;
}
