import { message } from '#words/words.ts';
import { heightInColumn, newestQuote, quotesFor, type QuotesData } from '../parts/quotes.ts';
import { quoteCss } from '../parts/quote-css.ts';
import type { Widget } from '../widget.ts';

/** Columns that fill themselves from the width they are given: the host decides how wide, not the window. */
const wallCss = `
.wall{columns:18em;column-gap:1em}
.wall>li{break-inside:avoid;padding-block-end:1em!important}
[data-layout=grid] .wall{columns:auto;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18em,100%),1fr));gap:1em}
[data-layout=grid] .wall>li{padding:0!important;display:grid}
[data-layout=grid] .wall blockquote{flex:1}
[data-layout=list] .wall{columns:auto;max-inline-size:42em;margin-inline:auto!important}
`;

/** The highest that a frame is offered: what is longer scrolls in it, or is followed by the script. */
const HIGHEST = 960;

/** Every testimonial whose author agreed to be shown in widgets, in columns. */
export const wall: Widget<QuotesData> = {
  id: 'wall',
  name: message('widgets.wall'),
  what: message('widgets.wall.what'),
  data: ({ profile }) => quotesFor(profile),
  asOf: newestQuote,
  quotes: true,
  frame: {
    width: 960,
    height({ testimonials }) {
      const heights = testimonials.map((one) => heightInColumn(one) + 16);
      const sum = heights.reduce((a, b) => a + b, 0);
      const columns = Math.min(3, testimonials.length);
      return Math.min(HIGHEST, Math.ceil(sum / columns / 20) * 20 + 100);
    },
  },
  css: quoteCss + wallCss,
  options: ['layout', 'limit', 'order', 'tags', 'lang', 'min-rating', 'pick'],
  layouts: ['masonry', 'grid', 'list'],
};
