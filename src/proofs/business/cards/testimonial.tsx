/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { stars } from '#cards/svg-box.tsx';
import { block, kicker } from '#cards/text-block.tsx';
import { directionOf } from '#fonts/bidi-levels.ts';
import { roomBeside, shortened, shortestQuote } from '#model/post.ts';
import { quoteToText } from '#model/quote.ts';
import { aboutOf, disclosuresOf, tiesOf } from '#public/disclosures.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import { marked, pictureOf } from '../../card-words.ts';
import type { CardReport } from '../../proof.ts';
import { message } from '#words/words.ts';

interface Data {
  quote: string;
  rating: number | null;
  about: string;
  who: Who;
  mark: string;
}

export function speakerOf(report: CardReport, testimonial: Testimonial): Who {
  const { name, avatar } = testimonial;
  const detail = aboutOf(testimonial);
  return { name, picture: pictureOf(report, avatar), ...(detail !== '' && { detail }) };
}

/** One person's words, as large as they can stand. */
export const testimonialCard: Card<CardReport, Data> = {
  id: 'testimonial',
  name: message('cards.testimonial.name'),

  claims(report, { words }) {
    const about = report.profile.frontMatter.name;
    return report.profile.testimonials.map((testimonial) => {
      const quote = quoteToText(testimonial.quote).replaceAll(/\s+/g, ' ').trim();
      const who = speakerOf(report, testimonial);
      const data: Data = {
        quote,
        rating: testimonial.rating ?? null,
        about: words.text('cards.testimonial.about', { name: about }),
        who,
        mark: marked(
          report,
          message('cards.mark.disclosed', {
            disclosure: disclosuresOf(testimonial, 'card', words).join(', '),
            day: testimonial.date,
          }),
        ),
      };
      const named = [testimonial.name, who.detail].filter(Boolean).join(', ');
      const ties = tiesOf(testimonial, 'widget', words);
      const postOf = (shown: string, author: string) =>
        words.text('cards.testimonial.post', { quote: shown, named: [author, ...ties].join(', ') });
      // What ties the author is told whole: their calling makes room for it, and then the quote.
      const author = shortened(named, roomBeside(postOf('', '')) - shortestQuote);
      const posted = (shown: string) => postOf(shown, author);
      return {
        key: testimonial.id,
        claim: claimOf(data, {
          title: testimonial.name,
          says: quote,
          alt: [
            data.rating === null
              ? words.text('cards.testimonial.alt', { named, name: about })
              : words.text('cards.testimonial.alt-rated', {
                  named,
                  name: about,
                  rating: data.rating,
                }),
            data.mark,
            words.text('cards.testimonial.quote', { quote }),
          ],
          post: posted(shortened(quote, roomBeside(posted('')))),
          asOf: testimonial.date,
          pictures: [who.picture],
          lang: testimonial.lang,
          quotes: [testimonial.id],
          source: { file: testimonial.file, line: testimonial.line },
        }),
      };
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const starSize = shape.of(30, 42);
    const starred = data.rating === null ? 0 : starSize + shape.of(22, 34);
    const quote = block(
      data.quote,
      {
        width: shape.inner,
        height: roomOf(shape) - starred,
        sizes: steps(shape.of(128, 180, 200), shape.of(36, 46)),
        lineHeight: 1.16,
        face: 'display',
      },
      theme,
      { letterSpacing: '-0.012em' },
    );
    return sheet(shape, surface, {
      band: true,
      top: kicker(data.about, shape, surface, theme),
      body: (
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            alignItems: directionOf(data.quote) === 'rtl' ? 'flex-end' : 'flex-start',
            gap: shape.of(22, 34),
          }}
        >
          {data.rating !== null &&
            stars(data.rating, starSize, theme.palette.accent, theme.palette.line)}
          {quote.node}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
