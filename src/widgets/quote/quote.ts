import { message } from '#words/words.ts';
import { linesOf, newestQuote, quotesFor, type QuotesData } from '../parts/quotes.ts';
import { quoteCss } from '../parts/quote-css.ts';
import type { Widget } from '../widget.ts';

const oneCss = `
.one .quote{padding:1.75em!important}
.one .quote blockquote{font-size:1.5em;line-height:1.32;letter-spacing:-.006em}
.one .quote blockquote:is(:lang(ar),:lang(fa),:lang(he),:lang(hi),:lang(th),:lang(bn),:lang(ta),:lang(ja),:lang(zh),:lang(ko)){font-size:1.25em;line-height:1.65;letter-spacing:0}
.one .quote>svg{inline-size:6.5em;margin-block-end:1em}
[data-layout=plain] .one .quote{background:none;border:0;border-inline-start:3px solid var(--accent);border-radius:0;padding:.25em 0 .25em 1.375em!important}
[data-layout=plain] .one .told{border:0;padding-block-start:0!important}
@container (inline-size < 26em){.one .quote{padding:1.25em!important}.one .quote blockquote{font-size:1.25em}}
`;

/** How many a host may pick from: the page holds them all, and shows one. */
const MOST = 24;

/** One testimonial, large. The first of the profile's order unless the host picks. */
export const quote: Widget<QuotesData> = {
  id: 'quote',
  name: message('widgets.quote'),
  what: message('widgets.quote.what'),
  data: ({ profile }) => quotesFor(profile, MOST),
  asOf: newestQuote,
  pasted: ({ testimonials }) => ({ testimonials: testimonials.slice(0, 1) }),
  quotes: true,
  frame: {
    width: 640,
    height: ({ testimonials }) => 240 + linesOf(testimonials[0]!, 50) * 34,
  },
  css: quoteCss + oneCss,
  options: ['layout', 'pick', 'order', 'tags', 'lang', 'min-rating', 'limit'],
  layouts: ['card', 'plain'],
};
