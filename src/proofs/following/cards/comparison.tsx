/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { figure, titleBlock } from '#cards/text-block.tsx';
import { formatDay } from '#model/day.ts';
import { figureOf, formatNumber } from '#words/measure-format.ts';
import { isKnown } from '#model/measure.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  title: string;
  earlier: { day: string; value: string; amount: number };
  later: { day: string; value: string; amount: number };
  who: Who;
  mark: string;
}

/** Two dates, a year apart, side by side. */
export const comparisonCard: Card<ProfileReport, Data> = {
  id: 'comparison',
  name: message('cards.comparison.name'),

  claims(report, { words }) {
    const { profile, measures } = report;
    return largestFirst(profile.platforms).flatMap((platform) => {
      const now = measures.get(`following.followers.${platform.id}`);
      const growth = measures.get(`following.net-growth-365.${platform.id}`);
      if (!isKnown(now) || !isKnown(growth) || !growth.period || growth.value <= 0) return [];
      const { from, to } = growth.period;
      const label = words.text(now.label);
      const earlier = { value: now.value - growth.value };
      const later = { value: now.value, measure: now.id };
      const compared = { earlier, from, later, to };
      const data: Data = {
        title: words.text('cards.comparison.title', {
          label: now.label,
          growth: figureOf(growth),
        }),
        earlier: {
          day: formatDay(from, words.locale),
          value: formatNumber(earlier.value, words.locale),
          amount: earlier.value,
        },
        later: {
          day: formatDay(to, words.locale),
          value: formatNumber(now.value, words.locale),
          amount: now.value,
        },
        who: whoOf(report),
        mark: markOf(
          report,
          to,
          growth.caveat === undefined ? 'cards.mark.as-of' : 'cards.mark.noted',
        ),
      };
      return [
        {
          key: platform.id,
          claim: claimOf(data, {
            title: label,
            alt: [
              words.text('cards.comparison.alt-name', { name: profile.frontMatter.name, label }),
              words.text('cards.comparison.alt', compared),
              growth.caveat && words.text(growth.caveat),
              data.mark,
            ],
            post: words.text('cards.comparison.post', { label, ...compared }),
            asOf: to,
            measures: [now, growth],
            pictures: [data.who.picture],
          }),
        },
      ];
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const wide = shape.kind === 'wide';
    const gap = shape.of(48, 40, 72);
    const width = wide ? (shape.inner - gap) / 2 : shape.inner;
    const title = titleBlock(
      data.title,
      {
        width: shape.inner,
        height: shape.of(64, 190),
        sizes: steps(shape.of(48, 76), shape.of(30, 42)),
        lineHeight: 1.1,
      },
      theme,
    );
    const daySize = shape.of(28, 38);
    const room = roomOf(shape, title.height);
    const height = wide ? room - 80 : (room - gap - 2 * daySize * 3) / 2;
    const column = (
      { day, value }: Data['later'],
      share: number,
      colours: { figure: string; bar: string; day: string },
    ) => (
      <div style={{ display: 'flex', flexDirection: 'column', width, gap: shape.of(18, 22) }}>
        <div style={{ fontSize: daySize, fontWeight: 600, lineHeight: 1.2, color: colours.day }}>
          {day}
        </div>
        {
          figure(value, { width, height, largest: shape.of(210, 330, 360) }, theme, colours.figure)
            .node
        }
        <div
          style={{
            width: Math.round(width * share),
            height: shape.of(12, 16),
            background: colours.bar,
            marginTop: shape.of(8, 10),
          }}
        />
      </div>
    );
    const [before, after] = [data.earlier.amount, data.later.amount];
    const longest = Math.max(before, after, 1);
    return sheet(shape, surface, {
      band: true,
      top: title.node,
      body: (
        <div style={{ display: 'flex', flexDirection: wide ? 'row' : 'column', gap }}>
          {column(data.earlier, before / longest, {
            figure: surface.quiet,
            bar: surface.line,
            day: surface.quiet,
          })}
          {column(data.later, after / longest, {
            figure: surface.accent,
            bar: surface.accent,
            day: surface.ink,
          })}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
