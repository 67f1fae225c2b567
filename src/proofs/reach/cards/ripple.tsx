/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { drawing } from '#cards/svg-box.tsx';
import { block, figure } from '#cards/text-block.tsx';
import { figureOf, formatNumber } from '#words/measure-format.ts';
import { isKnown } from '#model/measure.ts';
import { rippleCeiling } from '#model/ripple.ts';
import { message } from '#words/words.ts';
import { marked, whoOf } from '../../card-words.ts';
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
  name: message('cards.ripple.name'),

  claims(report, { words }) {
    const { profile, measures } = report;
    return largestFirst(profile.platforms).flatMap(({ id, name }) => {
      const k = measures.get(`reach.ripple.${id}`);
      const ceiling = isKnown(k) && k.value > 0 && k.value < 1 ? rippleCeiling(100, k.value) : null;
      if (!isKnown(k) || ceiling === null) return [];
      const data: Data = {
        k: k.value,
        value: formatNumber(Math.round(ceiling), words.locale),
        claim: words.text('cards.ripple.claim', { platform: name }),
        who: whoOf(report),
        mark: marked(
          report,
          message('cards.mark.ripple', { k: figureOf(k), day: k.asOf ?? report.today }),
        ),
      };
      const claimed = { value: data.value, claim: data.claim };
      return [
        {
          key: id,
          claim: claimOf(data, {
            title: words.text(k.label),
            alt: [
              words.text('cards.ripple.alt', { name: profile.frontMatter.name, ...claimed }),
              k.caveat && words.text(k.caveat),
              data.mark,
            ],
            post: words.text('cards.ripple.post', claimed),
            asOf: k.asOf,
            measures: [k],
            pictures: [data.who.picture],
          }),
        },
      ];
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'fill');
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
    return sheet(shape, surface, {
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
          {drawing(crowd(data.k, across, surface.ink), across, across)}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};

/** More than these would be dust; a K that near to 1 is drawn as far as it goes. */
const MOST_DOTS = 2500;

/**
 * A dot a viewer: the hundred who came directly as a full square, and around it, corner by corner, those whom sharing brought,
 * fainter with each generation.
 */
function crowd(k: number, across: number, colour: string): string {
  const viewers = Math.min(Math.round(rippleCeiling(100, k)!), MOST_DOTS);
  const side = Math.max(10, Math.ceil(Math.sqrt(viewers)));
  const step = 200 / side;
  const dots: string[] = [];
  for (let index = 0; index < viewers; index += 1) {
    const { column, row } = index < 100 ? blockPlace(index) : shellPlace(index);
    const x = (column + 0.5) * step;
    const y = (row + 0.5) * step;
    const opacity = [1, 0.55, 0.4, 0.28][Math.min(generationOf(index, k), 3)]!;
    dots.push(
      `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${(step * 0.36).toFixed(2)}" fill-opacity="${opacity}"/>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="${across}" height="${across}" fill="${colour}">${dots.join('')}</svg>`;
}

const blockPlace = (index: number) => ({ column: index % 10, row: Math.floor(index / 10) });

/** A square of n² dots grows to (n + 1)² down its right side and back along its foot. */
function shellPlace(index: number): { column: number; row: number } {
  const side = Math.floor(Math.sqrt(index));
  const along = index - side ** 2;
  return along <= side
    ? { column: side, row: along }
    : { column: side - (along - side), row: side };
}

/** 0 for who came directly, 1 for whom those brought, and so on. */
function generationOf(index: number, k: number): number {
  let [reached, wave, generation] = [100, 100, 0];
  while (index >= Math.round(reached) && generation < 50) {
    wave *= k;
    reached += wave;
    generation += 1;
  }
  return generation;
}
