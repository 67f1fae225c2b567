import { message } from '#words/words.ts';
import { heightInColumn, newestQuote, quotesFor, type QuotesData } from '../parts/quotes.ts';
import { quoteCss } from '../parts/quote-css.ts';
import type { Widget } from '../widget.ts';

/** Moved by the reader only: by finger, wheel, arrow keys, and by buttons where the browser makes them. */
const carouselCss = `
.reel{position:relative;overflow-x:auto;overscroll-behavior-x:contain;scroll-snap-type:x mandatory;scrollbar-width:thin;scrollbar-color:var(--edge) transparent;padding-block-end:.75em!important;scroll-behavior:smooth}
.reel>ul{display:grid;grid-auto-flow:column;grid-auto-columns:calc((100cqi - 2em)/3);gap:1em}
.reel li{scroll-snap-align:start;display:grid}
.reel blockquote{flex:1}
@container (inline-size < 56em){.reel>ul{grid-auto-columns:calc((100cqi - 1em)/2)}}
@container (inline-size < 36em){.reel>ul{grid-auto-columns:88cqi}}
[data-layout=one] .reel>ul{grid-auto-columns:100cqi}
[data-layout=one] .quote{padding:1.75em!important}
[data-layout=one] .quote blockquote{font-size:1.5em;line-height:1.35}
@supports selector(::scroll-button(*)){
.reel{scrollbar-width:none;padding-block-end:3em!important;anchor-name:--reel}
.reel::scroll-button(*){position:absolute;position-anchor:--reel;inset-block-end:anchor(bottom);inline-size:1.5em;block-size:1.5em;padding:0 0 .15em;border:1px solid var(--line);border-radius:50%;background:var(--surface);color:var(--ink);font:1.5em/1 var(--display);cursor:pointer}
.reel::scroll-button(inline-start){content:'‹' / 'Earlier quotes';inset-inline-start:anchor(start)}
.reel::scroll-button(inline-end){content:'›' / 'More quotes';inset-inline-start:calc(anchor(start) + 1.85em)}
.reel::scroll-button(*):hover{border-color:var(--edge)}
.reel::scroll-button(*):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.reel::scroll-button(*):disabled{opacity:.4;cursor:default}
}
@media (prefers-reduced-motion:reduce){.reel{scroll-behavior:auto}}
[data-motion=off] .reel{scroll-behavior:auto}
`;

/** How many are within reach of a thumb. */
const MOST = 12;

/** Testimonials in a row that the reader moves. It never moves by itself. */
export const carousel: Widget<QuotesData> = {
  id: 'carousel',
  name: message('widgets.carousel'),
  what: message('widgets.carousel.what'),
  data: ({ profile }) => quotesFor(profile, MOST),
  asOf: newestQuote,
  quotes: true,
  frame: {
    width: 960,
    // What is below the reel: its buttons and the foot.
    height: ({ testimonials }) => 96 + Math.max(...testimonials.map(heightInColumn)),
  },
  css: quoteCss + carouselCss,
  options: ['layout', 'limit', 'order', 'tags', 'lang', 'min-rating', 'pick', 'motion'],
  layouts: ['many', 'one'],
};
