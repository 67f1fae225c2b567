import { message } from '#words/words.ts';
import {
  heightInColumn,
  heldToChoose,
  newestQuote,
  quotesFor,
  type QuotesData,
} from '../parts/quotes.ts';
import { quoteCss } from '../parts/quote-css.ts';
import type { Widget } from '../widget.ts';

/** Columns that fill themselves from the width they are given: the host decides how wide, not the window. */
const wallCss = `
.wall{columns:18em;column-gap:1em}
.wall+.more{font-size:.875em;text-align:center;padding-block:.25em .75em!important}
.wall+.more a{text-decoration:underline;text-decoration-color:var(--edge);text-underline-offset:.2em}
.wall>li{break-inside:avoid;padding-block-end:1em!important}
[data-layout=grid] .wall{columns:auto;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18em,100%),1fr));gap:1em}
[data-layout=grid] .wall>li{padding:0!important;display:grid}
[data-layout=grid] .wall blockquote{flex:1}
[data-layout=list] .wall{columns:auto;max-inline-size:42em;margin-inline:auto!important}
`;

/** The highest that a frame is offered: what is longer scrolls in it, or is followed by the script. */
const HIGHEST = 960;

/** So many stand there unless the host asks for others. */
const FIRST = 36;
/** So many of each tag and language are held for a host that asks for it. */
const OF_EACH = 12;
/** So many are in a frame at most. */
const MOST = 96;

export interface WallData extends QuotesData {
  /** How many of them stand there at first. */
  first: number;
  /** Whether there are others. */
  more: boolean;
}

/** What people said whose consent names widgets, in columns. */
export const wall: Widget<WallData> = {
  id: 'wall',
  name: message('widgets.wall'),
  what: message('widgets.wall.what'),
  data({ profile }) {
    const data = quotesFor(profile);
    if ('missing' in data) return data;
    const held = heldToChoose(data.testimonials, { first: FIRST, ofEach: OF_EACH, most: MOST });
    const more = data.testimonials.length > FIRST;
    return { testimonials: held, first: FIRST, more };
  },
  pasted: (data) => ({ ...data, testimonials: data.testimonials.slice(0, data.first) }),
  asOf: newestQuote,
  quotes: true,
  frame: {
    width: 960,
    height({ testimonials, first }) {
      const heights = testimonials.slice(0, first).map((one) => heightInColumn(one) + 16);
      const sum = heights.reduce((a, b) => a + b, 0);
      const columns = Math.min(3, testimonials.length);
      return Math.min(HIGHEST, Math.ceil(sum / columns / 20) * 20 + 100);
    },
  },
  css: quoteCss + wallCss,
  options: ['layout', 'limit', 'order', 'tags', 'lang', 'min-rating', 'pick'],
  layouts: ['masonry', 'grid', 'list'],
};
