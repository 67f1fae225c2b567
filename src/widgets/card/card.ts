import { message } from '#words/words.ts';
import type { CardKind, Widget, WidgetCard } from '../widget.ts';

export interface CardData {
  /** The newest of each kind: the first is shown, the others where a host asks for their kind. */
  cards: readonly WidgetCard[];
}

/** What a host calls a kind, by the design of the card. */
const kinds: Readonly<Record<string, CardKind>> = {
  milestone: 'milestone',
  testimonial: 'testimonial',
  story: 'story',
  insight: 'insight',
  appearance: 'appearance',
  chart: 'growth',
};

export const kindOf = ({ design }: WidgetCard): CardKind => kinds[design]!;

const cardCss = `
.cards{display:grid;gap:1em;grid-template-columns:repeat(auto-fit,minmax(0,40em))}
[data-layout=square] .cards{grid-template-columns:repeat(auto-fit,minmax(0,26em))}
[data-layout=portrait] .cards{grid-template-columns:repeat(auto-fit,minmax(0,22em))}
.cards a{display:block}
.cards img{display:none;inline-size:100%;block-size:auto;border:1px solid var(--line);border-radius:10px}
[data-layout=landscape] .cards .og,[data-layout=square] .cards .square,[data-layout=portrait] .cards .portrait{display:block}
@container (inline-size < 26em){[data-layout=landscape] .cards .og{display:none}[data-layout=landscape] .cards .square{display:block}}
`;

/**
 * News before counts: the chart of a following is as new as the last count and would hide every other card, so it comes first only
 * where there is nothing else.
 */
function byDay(a: WidgetCard, b: WidgetCard): number {
  const growth = Number(a.design === 'chart') - Number(b.design === 'chart');
  return growth || (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1);
}

/** The newest share card, as it is on the share page. */
export const card: Widget<CardData> = {
  id: 'card',
  name: message('widgets.card'),
  what: message('widgets.card.what'),
  data({ profile, cards, today }) {
    const shareable = new Set(profile.testimonials.map(({ id }) => id));
    const newest = cards()
      .filter(({ design, quotes, asOf }) => {
        // What is announced is not the newest until its day.
        return design in kinds && asOf <= today && quotes.every((id) => shareable.has(id));
      })
      .toSorted(byDay);
    const first = newest.filter(
      (one, index) => newest.findIndex(({ design }) => design === one.design) === index,
    );
    return first.length > 0 ? { cards: first } : { missing: message('widgets.card.missing') };
  },
  asOf: ({ cards }) => cards[0]!.asOf,
  frame: { width: 640, height: () => 392 },
  css: cardCss,
  options: ['layout', 'tags', 'limit'],
  layouts: ['landscape', 'square', 'portrait'],
  noneFits: message('widgets.no-card-fits'),
  tags: ({ cards }) => cards.map(kindOf),
  cards: (data) => data.cards,
  frozen: ({ cards }) => ({ cards: cards.slice(0, 1) }),
};
