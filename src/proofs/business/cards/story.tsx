/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { block, figure, titleBlock } from '#cards/text-block.tsx';
import { formatMeasure } from '#words/measure-format.ts';
import { isKnown } from '#model/measure.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { CardReport } from '../../proof.ts';

interface Data {
  title: string;
  label: string;
  before: string;
  after: string;
  who: Who;
  mark: string;
}

/** What changed for a customer: the first quantity of a story, before and after. */
export const storyCard: Card<CardReport, Data> = {
  id: 'story',
  name: message('cards.story.name'),

  claims(report, { words }) {
    const { profile, measures } = report;
    return profile.stories.flatMap(({ id, file, frontMatter }) => {
      const [before, after] = ['before', 'after'].map((side) =>
        measures.get(`business.story.${id}.1.${side}`),
      );
      const quantity = frontMatter.measures[0];
      if (!isKnown(before) || !isKnown(after) || !quantity) return [];
      const data: Data = {
        title: frontMatter.title,
        label: words.text('cards.story.label', {
          quantity: quantity.label,
          customer: frontMatter.customer,
        }),
        before: formatMeasure(before, words).text,
        after: formatMeasure(after, words).text,
        who: whoOf(report),
        mark: markOf(
          report,
          frontMatter.date,
          quantity.measured ? 'cards.mark.measured' : 'cards.mark.told',
        ),
      };
      const changed = { label: data.label, before: data.before, after: data.after };
      return [
        {
          key: id,
          claim: claimOf(data, {
            title: data.title,
            says: data.title,
            alt: [
              data.title,
              words.text('cards.story.alt', changed),
              frontMatter.summary,
              data.mark,
            ],
            post: words.text('cards.story.post', { ...changed, title: data.title }),
            asOf: frontMatter.date,
            measures: [before, after],
            source: { file, line: 1 },
            pictures: [data.who.picture],
            ...(frontMatter.lang !== undefined && { lang: frontMatter.lang }),
          }),
        },
      ];
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const wide = shape.kind !== 'tall';
    const title = titleBlock(
      data.title,
      {
        width: shape.inner,
        height: shape.of(120, 280),
        sizes: steps(shape.of(52, 80), shape.of(32, 44)),
        lineHeight: 1.08,
      },
      theme,
    );
    const label = shape.of(26, 36);
    const gap = shape.of(56, 36, 64);
    const room = roomOf(shape, title.height) - label * (shape.kind === 'wide' ? 1.9 : 3.6);
    const narrow = wide ? (shape.inner - gap) * 0.5 : shape.inner;
    const broad = narrow;
    const words = label * 1.7;
    const heights = wide
      ? [room - words, room - words]
      : [(room - gap) * 0.5 - words, (room - gap) * 0.5 - words];
    const sides = [
      { value: data.before, width: narrow, height: heights[0]! },
      { value: data.after, width: broad, height: heights[1]! },
    ];
    // Both as large as the smaller may be: a larger 41 beside a 74 would say that less is more.
    const sizes = sides.map(
      ({ value, width, height }) =>
        figure(value, { width, height, largest: shape.of(230, 330, 380) }, theme).size,
    );
    const largest = Math.min(...sizes);
    const side = (name: string, at: 0 | 1, colour: string) => (
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'flex-end',
          gap: label * 0.6,
          width: sides[at]!.width,
        }}
      >
        {figure(sides[at]!.value, { ...sides[at]!, largest }, theme, colour).node}
        <div style={{ fontSize: label, lineHeight: 1.1, color: surface.quiet }}>{name}</div>
      </div>
    );
    return sheet(shape, surface, {
      band: true,
      top: title.node,
      body: (
        <div style={{ display: 'flex', flexDirection: 'column', gap: label * 1.1 }}>
          {
            block(
              data.label,
              {
                width: shape.inner / 1.04,
                height: label * (shape.kind === 'wide' ? 1.3 : 2.5),
                sizes: steps(label, label * 0.8),
                lineHeight: 1.2,
                face: 'sans',
              },
              theme,
              { fontWeight: 600 },
            ).node
          }
          <div style={{ display: 'flex', flexDirection: wide ? 'row' : 'column', gap }}>
            {side('before', 0, surface.quiet)}
            {side('after', 1, surface.accent)}
          </div>
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
