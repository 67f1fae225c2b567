import type { Message } from '#model/message.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { message } from '#words/words.ts';
import { newestQuote, quotesFor, type QuotesData } from '../parts/quotes.ts';
import { ratingTies } from '../parts/rating-ties.ts';
import type { Widget } from '../widget.ts';

export interface StackData extends QuotesData {
  /** How many testimonials are published: more than may be shown here. */
  count: KnownMeasure;
  rating: KnownMeasure | null;
  /** Of how many ratings it is the mean. */
  ratings: number;
  /** Whose ratings the mean rests on besides those of people who owe nothing. */
  ties: readonly Message[];
  name: string;
}

const stackCss = `
.stack{display:flex;flex-wrap:wrap;align-items:center;gap:.5em 1em}
.stack>ul{display:flex;padding-block:.2em 0!important;padding-inline:.625em 0!important}
.stack li{margin-inline-start:-.625em;transition:translate .12s}
.stack li:is(:hover,:focus-within){translate:0 -.2em;z-index:1;position:relative}
.stack .face{border:2px solid var(--surface);inline-size:3em;block-size:3em;outline:1px solid var(--line);outline-offset:-2px}
.stack :is(a,.way){display:block;border-radius:50%}
.stack p{font-size:.9375em;line-height:1.35;color:var(--muted)}
.stack p b{font:400 1.4em/1 var(--display);color:var(--ink)}
.stack p a{display:inline-block;min-inline-size:24px;line-height:24px;border-radius:3px}
.stack .tie{font-size:.75em}
.stack .mean{display:flex;align-items:center;gap:.5em}
@media (prefers-reduced-motion:reduce){.stack li{transition:none}}
`;

const MOST = 6;

/** The faces of those who spoke up, and how many they are. */
export const stack: Widget<StackData> = {
  id: 'stack',
  name: message('widgets.stack'),
  what: message('widgets.stack.what'),
  data({ profile, measures }) {
    const data = quotesFor(profile);
    if ('missing' in data) return data;
    const count = measures.get('business.testimonials');
    if (!isKnown(count)) return { missing: message('widgets.stack.missing') };
    const rating = measures.get('business.rating');
    const ratings = measures.get('business.ratings');
    const withFace = data.testimonials.toSorted(
      (a, b) => Number(b.avatar !== undefined) - Number(a.avatar !== undefined),
    );
    return {
      testimonials: withFace.slice(0, MOST),
      count,
      rating: isKnown(rating) && isKnown(ratings) ? rating : null,
      ratings: isKnown(ratings) ? ratings.value : 0,
      ties: ratingTies(measures),
      name: profile.frontMatter.name,
    };
  },
  asOf: newestQuote,
  quotes: true,
  frame: { width: 480, height: ({ rating, ties }) => 108 + (rating ? ties.length * 22 : 0) },
  css: stackCss,
  options: ['limit', 'order', 'tags', 'lang', 'min-rating', 'pick', 'motion'],
  layouts: [],
};
