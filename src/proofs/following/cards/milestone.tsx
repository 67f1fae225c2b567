/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { block, figure, kicker } from '#cards/text-block.tsx';
import { fromEpochDay } from '#model/day.ts';
import { formatNumber } from '#words/measure-format.ts';
import { isKnown } from '#model/measure.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  name: string;
  number: string;
  what: string;
  when: string;
  who: Who;
  mark: string;
}

/** How many of a platform's round numbers have a card: the newest. */
const NEWEST = 3;

/** The day on which a round number fell. */
export const milestoneCard: Card<ProfileReport, Data> = {
  id: 'milestone',
  name: message('cards.milestone.name'),

  claims(report, { words }) {
    const { profile, measures } = report;
    return largestFirst(profile.platforms).flatMap((platform) => {
      const prefix = `following.reached.${platform.id}.`;
      return [...measures.values()]
        .filter(isKnown)
        .filter(({ id }) => id.startsWith(prefix))
        .map((measure) => ({ measure, number: Number(measure.id.slice(prefix.length)) }))
        .toSorted((a, b) => b.number - a.number)
        .slice(0, NEWEST)
        .map(({ measure, number }) => {
          const day = fromEpochDay(measure.value);
          const data: Data = {
            name: profile.frontMatter.name,
            number: formatNumber(number, words.locale),
            what: words.text('cards.milestone.what', {
              noun: nounOf(platform.noun),
              platform: platform.name,
            }),
            when: words.text(
              measure.low === measure.high ? 'cards.milestone.when-on' : 'cards.milestone.when-by',
              { day },
            ),
            who: whoOf(report),
            mark: markOf(report, measure.asOf ?? day, 'cards.mark.counted'),
          };
          const title = words.text('cards.milestone.title', { number, what: data.what });
          return {
            key: `${platform.id}-${number}`,
            claim: claimOf(data, {
              title,
              alt: [
                words.text('cards.milestone.alt', { name: data.name, title }),
                data.when,
                data.mark,
              ],
              post: words.text('cards.milestone.post', { title }),
              asOf: measure.asOf,
              measures: [measure],
              pictures: [data.who.picture],
            }),
          };
        });
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'fill');
    const big = figure(
      data.number,
      {
        width: shape.inner,
        height: roomOf(shape) - shape.of(90, 160),
        largest: shape.of(400, 480, 620),
      },
      theme,
    );
    const what = block(
      data.what,
      {
        width: shape.inner,
        height: shape.of(60, 150),
        sizes: steps(shape.of(46, 62), shape.of(26, 36)),
        lineHeight: 1.15,
        face: 'sans',
      },
      theme,
      { fontWeight: 600 },
    );
    return sheet(shape, surface, {
      top: kicker(data.when, shape, surface, theme),
      body: (
        <div style={{ display: 'flex', flexDirection: 'column', gap: shape.of(34, 56) }}>
          {big.node}
          {what.node}
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
