import { quoteToText } from '#model/quote.ts';
import { message } from '#words/words.ts';
import { newestQuote, quotesFor, type QuotesData } from '../parts/quotes.ts';
import type { Widget } from '../widget.ts';

/**
 * One line that passes by. Readers stop it with the switch (WCAG 2.2.2), by pointing at it or by entering it; where they ask their
 * system for less motion, it stands still and is scrolled.
 */
const marqueeCss = `
.marquee{display:flex;align-items:center;gap:1em;border-block:1px solid var(--line);padding-block:.5em!important}
.pass{flex:1;min-inline-size:0;overflow:hidden;display:flex;mask-image:linear-gradient(to right,transparent,#000 2em calc(100% - 2em),transparent)}
.pass>ul{flex:none;display:flex;min-inline-size:100%;animation:pass calc(var(--count)*7s) linear infinite;--count:3}
.pass>ul:has(>:nth-child(5)){--count:6}
.pass>ul:has(>:nth-child(8)){--count:9}
.pass li{flex:none;display:flex;align-items:center;gap:.75em;padding-inline:1.25em!important;white-space:nowrap;line-height:1.5}
.pass q{quotes:none;font:400 1.1875em/1.6 var(--display)}
.pass :is(.who,.tie){color:var(--muted);font-size:.875em}
.pass .face{inline-size:2.25em;block-size:2.25em}
.switch{flex:none;display:flex;align-items:center;gap:.4em;font-size:.75em;color:var(--muted);cursor:pointer;user-select:none}
.switch input{accent-color:var(--accent);inline-size:1.25em;block-size:1.25em;margin:0}
.marquee:has(.switch :checked) ul,.pass:hover ul,.pass:focus-within ul{animation-play-state:paused}
.marquee:has(.switch :checked) .pass{overflow-x:auto}
@keyframes pass{to{transform:translateX(-100%)}}
[dir=rtl] .pass>ul{animation-direction:reverse}
[data-motion=off] .pass{overflow-x:auto;mask-image:none}
[data-motion=off] .pass>ul{animation:none}
[data-motion=off] :is(.switch,[data-loop]){display:none}
@media (prefers-reduced-motion:reduce){.pass{overflow-x:auto;mask-image:none}.pass>ul{animation:none}.switch,.plaudit [data-loop]{display:none}}
`;

/** Longer words can't be read in passing. */
const LONGEST = 110;
const MOST = 10;

/** Short quotes that pass by in one line. */
export const marquee: Widget<QuotesData> = {
  id: 'marquee',
  name: message('widgets.marquee'),
  what: message('widgets.marquee.what'),
  data({ profile }) {
    const data = quotesFor(profile);
    if ('missing' in data) return data;
    // Whole quotes only: a quote cut here would need its author’s consent to the cut.
    const short = data.testimonials.filter(({ quote }) => quoteToText(quote).length <= LONGEST);
    return short.length >= 3
      ? { testimonials: short.slice(0, MOST) }
      : { missing: message('widgets.marquee.missing', { most: LONGEST }) };
  },
  asOf: newestQuote,
  quotes: true,
  frame: { width: 960, height: () => 112 },
  css: marqueeCss,
  options: ['limit', 'order', 'tags', 'lang', 'min-rating', 'pick', 'motion'],
  layouts: [],
};
