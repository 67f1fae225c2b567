/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { stars } from '#cards/svg-box.tsx';
import { block, figure, kicker } from '#cards/text-block.tsx';
import { figureOf, formatMeasure, formatNumber } from '#words/measure-format.ts';
import { isKnown } from '#model/measure.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  title: string;
  rating: number;
  value: string;
  /** What it rests on, and who among them has a stake. */
  caveat: string;
  /** From five stars down. */
  bars: readonly { stars: string; count: string; share: number }[];
  who: Who;
  mark: string;
}

/** The mean of all ratings, with how they are spread. */
export const ratingCard: Card<ProfileReport, Data> = {
  id: 'rating',
  name: message('cards.rating.name'),

  claims(report, { words }) {
    const { measures, profile } = report;
    const rating = measures.get('business.rating');
    const ratings = measures.get('business.ratings');
    if (!isKnown(rating) || !isKnown(ratings)) return [];
    const counts = [5, 4, 3, 2, 1].map((number) => {
      const measure = measures.get(`business.ratings-${number}`);
      return { number, count: isKnown(measure) ? measure.value : 0 };
    });
    const most = Math.max(...counts.map(({ count }) => count));
    const { name } = profile.frontMatter;
    const caveat = rating.caveat ? words.text(rating.caveat) : '';
    const data: Data = {
      title: words.text('cards.rating.title', { name }),
      rating: rating.value,
      value: formatMeasure(rating, words).value,
      caveat,
      bars: counts.map(({ number, count }) => ({
        stars: formatNumber(number, words.locale),
        count: formatNumber(count, words.locale),
        share: count / most,
      })),
      who: whoOf(report),
      mark: markOf(report, rating.asOf ?? report.today),
    };
    return [
      {
        key: null,
        claim: claimOf(data, {
          alt: [
            words.text('cards.rating.alt', { name, rating: figureOf(rating) }),
            data.caveat,
            words.text('cards.rating.spread', {
              counts: counts.map(({ number, count }) =>
                message('cards.rating.spread-of', { count, stars: number }),
              ),
            }),
            data.mark,
          ],
          post: words.text('cards.rating.post', { name, rating: figureOf(rating), caveat }),
          asOf: rating.asOf,
          measures: [rating, ratings],
          pictures: [data.who.picture],
        }),
      },
    ];
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const { palette } = theme;
    // Side by side where there is no height for one below the other.
    const wide = shape.kind !== 'tall';
    const left = wide ? shape.inner * 0.44 : shape.inner;
    const right = wide ? shape.inner - left - shape.of(60, 50) : shape.inner;
    const starSize = shape.of(46, 58, 74);
    const big = figure(
      data.value,
      {
        width: left,
        height: wide ? shape.of(230, 330) : roomOf(shape) - shape.of(0, 0, 640),
        largest: shape.of(290, 420, 540),
      },
      theme,
      palette.accent,
    );
    const text = shape.of(25, 34);
    const digits = shape.of(30, 40);
    const track = right - digits * 2 - shape.of(32, 44);
    return sheet(shape, surface, {
      band: true,
      top: kicker(data.title, shape, surface, theme),
      body: (
        <div
          style={{
            display: 'flex',
            flexDirection: wide ? 'row' : 'column',
            justifyContent: 'space-between',
            alignItems: wide ? 'center' : 'flex-start',
            gap: shape.of(60, 48, 80),
          }}
        >
          <div style={{ display: 'flex', flexDirection: 'column', gap: shape.of(34, 44) }}>
            {big.node}
            {stars(data.rating, starSize, palette.accent, palette.line)}
          </div>
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              gap: shape.of(12, 16, 24),
              width: right,
            }}
          >
            {data.bars.map(({ stars: label, count, share }) => (
              <div
                style={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: shape.of(16, 22),
                  fontSize: text,
                }}
              >
                <div style={{ width: digits, fontWeight: 600 }}>{label}</div>
                <div
                  style={{
                    display: 'flex',
                    width: track,
                    height: shape.of(18, 24),
                    background: palette.sunken,
                  }}
                >
                  <div
                    style={{
                      width: Math.round(track * share),
                      height: '100%',
                      background: palette.accent,
                    }}
                  />
                </div>
                <div style={{ width: digits, color: surface.quiet }}>{count}</div>
              </div>
            ))}
            <div style={{ display: 'flex', marginTop: shape.of(10, 14) }}>
              {
                block(
                  data.caveat,
                  {
                    width: right,
                    height: shape.of(22, 30) * 1.35 * 3,
                    sizes: [shape.of(22, 30)],
                    lineHeight: 1.35,
                    face: 'sans',
                  },
                  theme,
                  { color: surface.quiet },
                ).node
              }
            </div>
          </div>
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
