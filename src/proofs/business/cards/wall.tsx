/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { face } from '#cards/face.tsx';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { rule, sheet } from '#cards/sheet.tsx';
import { block, kicker } from '#cards/text-block.tsx';
import { setLine } from '#cards/wrap.ts';
import { quoteToText } from '#model/quote.ts';
import { disclosuresOf, nameWithTies } from '#public/disclosures.ts';
import { insiders } from '#public/testimonials.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { CardReport } from '../../proof.ts';
import { speakerOf } from './testimonial.tsx';

interface Data {
  title: string;
  quotes: readonly { text: string; who: Who; tie: string }[];
  who: Who;
  mark: string;
}

/** Three people in one picture: those with the shortest words among the first that are shown. */
export const wallCard: Card<CardReport, Data> = {
  id: 'wall',
  name: message('cards.wall.name'),

  claims(report, { words }) {
    const all = report.profile.testimonials.filter(
      ({ relationship, lang, consent }) =>
        !insiders.includes(relationship) &&
        lang.split('-')[0] === words.locale.split('-')[0] &&
        // It leads to the wall on the pages, so these three stand there too.
        consent?.scope.includes('page'),
    );
    if (all.length < 3) return [];
    const three = all
      .slice(0, 9)
      .toSorted((a, b) => a.quote.length - b.quote.length)
      .slice(0, 3);
    const { name } = report.profile.frontMatter;
    const quotes = three.map((testimonial) => ({
      text: quoteToText(testimonial.quote).replaceAll(/\s+/g, ' ').trim(),
      who: speakerOf(report, testimonial),
      tie: disclosuresOf(testimonial, 'card', words).join(', '),
    }));
    const said = three.map((testimonial) => nameWithTies(testimonial, words));
    const asOf = three
      .map(({ date }) => date)
      .sort()
      .at(-1)!;
    const data: Data = {
      title: words.text('cards.wall.title', { name }),
      quotes,
      who: whoOf(report),
      mark: markOf(report, asOf, 'cards.mark.newest'),
    };
    return [
      {
        key: null,
        claim: claimOf(data, {
          says: quotes.map(({ text }) => text).join(' '),
          alt: [
            words.text('cards.wall.alt', { name }),
            ...quotes.map(({ text }, index) =>
              words.text('cards.wall.alt-quote', {
                name: said[index]!,
                quote: text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 90))}…` : text,
              }),
            ),
            data.mark,
          ],
          post: words.text('cards.wall.post', { name }),
          asOf,
          quotes: three.map(({ id }) => id),
          pictures: [data.who.picture, ...quotes.map(({ who }) => who.picture)],
        }),
      },
    ];
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const wide = shape.kind === 'wide';
    const gap = shape.of(40, 22, 50);
    const room = roomOf(shape);
    const width = wide ? (shape.inner - 2 * gap) / 3 : shape.inner;
    const height = wide ? room : (room - 2 * gap) / 3;
    const picture = shape.of(52, 64);
    const space = shape.of(18, 20);
    const name = shape.of(22, 30);
    const tie = shape.of(18, 24);
    const besides = width - picture - space;
    const place = {
      width: wide ? width : besides,
      height: height - space * 2 - (wide ? picture + space : name * 1.2),
      sizes: steps(shape.of(36, 48), shape.of(23, 27)),
      lineHeight: 1.2,
      face: 'display',
    } as const;
    // One size for all three: that of the longest.
    const textSize = Math.min(...data.quotes.map(({ text }) => block(text, place, theme).size));
    return sheet(shape, surface, {
      band: true,
      top: kicker(data.title, shape, surface, theme),
      body: (
        <div style={{ display: 'flex', flexDirection: wide ? 'row' : 'column', gap, height: room }}>
          {data.quotes.map(({ text, who, tie: words }) => {
            const measure = theme.measureText;
            const quote = block(text, { ...place, sizes: [textSize] }, theme).node;
            const portrait = face(who, picture, surface, theme);
            const named = (
              <div
                style={{
                  display: 'flex',
                  flexDirection: wide ? 'column' : 'row',
                  alignItems: wide ? 'flex-start' : 'baseline',
                  gap: wide ? 0 : space,
                }}
              >
                <div
                  style={{ fontSize: name, fontWeight: 600, lineHeight: 1.2, whiteSpace: 'nowrap' }}
                >
                  {
                    setLine(
                      who.name,
                      (wide ? besides : besides * 0.48) / 1.04,
                      [name],
                      'sans',
                      measure,
                    ).lines[0]
                  }
                </div>
                <div
                  style={{
                    fontSize: tie,
                    color: surface.quiet,
                    lineHeight: 1.3,
                    whiteSpace: 'nowrap',
                  }}
                >
                  {setLine(words, wide ? besides : besides * 0.48, [tie], 'sans', measure).lines[0]}
                </div>
              </div>
            );
            const line = shape.of(3, 4);
            const frame = {
              position: 'relative',
              display: 'flex',
              justifyContent: 'space-between',
              boxSizing: 'border-box',
              width,
              height,
              paddingTop: space + line,
            };
            return wide ? (
              <div style={{ ...frame, flexDirection: 'column' }}>
                {rule(line, surface.accent)}
                {quote}
                <div style={{ display: 'flex', alignItems: 'center', gap: space }}>
                  {portrait}
                  {named}
                </div>
              </div>
            ) : (
              <div style={frame}>
                {rule(line, surface.accent)}
                {portrait}
                <div
                  style={{
                    display: 'flex',
                    flexDirection: 'column',
                    justifyContent: 'space-between',
                    width: besides,
                  }}
                >
                  {quote}
                  {named}
                </div>
              </div>
            );
          })}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
