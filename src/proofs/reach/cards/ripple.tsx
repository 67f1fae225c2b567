/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import {
  block,
  drawing,
  figure,
  foot,
  groundOf,
  roomOf,
  sheet,
  shapeOf,
  steps,
  type Who,
} from '#cards/poster.tsx';
import { formatMeasure, formatNumber } from '#model/format.ts';
import { isKnown } from '#model/measure.ts';
import { rippleCeiling } from '#model/ripple.ts';
import { markOf, whoOf } from '../../card-words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  k: number;
  value: string;
  claim: string;
  who: Who;
  mark: string;
}

/** How many a hundred viewers become when they share. */
export const rippleCard: Card<ProfileReport, Data> = {
  id: 'ripple',
  name: 'Ripple',

  claims(report, { locale }) {
    const { profile, measures } = report;
    return largestFirst(profile.platforms).flatMap(({ id, name }) => {
      const k = measures.get(`reach.ripple.${id}`);
      const ceiling = isKnown(k) && k.value > 0 && k.value < 1 ? rippleCeiling(100, k.value) : null;
      if (!isKnown(k) || ceiling === null) return [];
      const data: Data = {
        k: k.value,
        value: formatNumber(Math.round(ceiling), locale),
        claim: `viewers for every 100 who came directly on ${name}, because people share`,
        who: whoOf(report),
        mark: markOf(
          report,
          k.asOf ?? report.today,
          `K = ${formatMeasure(k, locale).value}, as of`,
        ),
      };
      return [
        {
          key: id,
          claim: claimOf(data, {
            title: k.label,
            alt: [`${profile.frontMatter.name}: ${data.value} ${data.claim}`, k.caveat, data.mark],
            post: `${data.value} ${data.claim}.`,
            asOf: k.asOf,
            pictures: [data.who.picture],
          }),
        },
      ];
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const ground = groundOf(theme.palette, 'fill');
    const wide = shape.kind === 'wide';
    const room = roomOf(shape, 0);
    const across = wide ? Math.round(room) : Math.round(Math.min(shape.inner, room * 0.48));
    const width = wide ? shape.inner - across - shape.of(60, 0) : shape.inner;
    const value = figure(
      data.value,
      { width, height: wide ? room * 0.56 : room * 0.26, largest: shape.of(300, 380) },
      theme,
    );
    const claim = block(
      data.claim,
      {
        width,
        height: wide ? room * 0.36 : room * 0.16,
        sizes: steps(shape.of(40, 52), shape.of(26, 34)),
        lineHeight: 1.2,
        face: 'sans',
      },
      theme,
      { fontWeight: 600 },
    );
    return sheet(shape, ground, {
      body: (
        <div
          style={{
            display: 'flex',
            flexDirection: wide ? 'row' : 'column-reverse',
            alignItems: wide ? 'center' : 'flex-start',
            justifyContent: 'space-between',
            gap: shape.of(60, 50),
          }}
        >
          <div style={{ display: 'flex', flexDirection: 'column', gap: shape.of(28, 36) }}>
            {value.node}
            {claim.node}
          </div>
          {drawing(rings(data.k, across, ground.ink), across, across)}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, ground, theme),
    });
  },
};

/** Areas as the viewers: those who came directly in the middle, each generation of sharing a ring around them. */
function rings(k: number, across: number, colour: string): string {
  const sums = [1];
  for (let generation = 1; generation <= 4; generation += 1)
    sums.push(sums.at(-1)! + k ** generation);
  const most = sums.at(-1)!;
  const circles = sums
    .map((sum, index) => ({ radius: Math.sqrt(sum / most) * 97, index }))
    .reverse()
    .map(({ radius, index }) =>
      index === 0
        ? `<circle cx="100" cy="100" r="${radius.toFixed(2)}" fill="${colour}"/>`
        : `<circle cx="100" cy="100" r="${radius.toFixed(2)}" fill="${colour}" fill-opacity="${(0.42 / index).toFixed(3)}" stroke="${colour}" stroke-width="1"/>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="${across}" height="${across}">${circles.join('')}</svg>`;
}
