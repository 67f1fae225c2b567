/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { airOf, roomOf, shapeOf, steps } from '#cards/shape.ts';
import { bandHeight, sheet } from '#cards/sheet.tsx';
import { block, figure, titleBlock } from '#cards/text-block.tsx';
import { isGap } from '#charts/chart.ts';
import { splitRuns } from '#charts/runs.ts';
import { daysBetween, formatDay } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import { formatNumber } from '#words/measure-format.ts';
import { nounOf } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';
import { tellFollowers, type FollowersData } from '../charts/followers-data.ts';
import { growthPicture, type GrowthLine } from './growth-picture.tsx';

interface Data extends GrowthLine {
  title: string;
  number: string;
  what: string;
  who: Who;
  mark: string;
}

/** The line of one platform as a poster draws it: what happened is named where there is room, what nobody explains is marked. */
function lineOf(
  { lines, events, jumps, locale }: FollowersData,
  words: Words,
): GrowthLine & { number: string; what: string } {
  const line = lines[0]!;
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  const at = (day: typeof first.day) => daysBetween(first.day, day);
  const [jump] = jumps;
  return {
    number: formatNumber(last.value, locale),
    what: words.text('cards.milestone.what', { noun: nounOf(line.noun), platform: line.name }),
    days: at(last.day),
    runs: splitRuns(line.points, line.cadence).map(({ kind, points }) => ({
      guessed: kind === 'interpolated',
      points: points.map(({ day, value }) => [at(day), value] as const),
    })),
    from: formatDay(first.day, locale),
    to: formatDay(last.day, locale),
    events: events.map(({ day, title }) => ({ at: at(day), title })),
    jump: jump
      ? {
          at: at(jump.day),
          value: jump.value,
          text: words.text('cards.chart.jump', { change: jump.change }),
        }
      : null,
  };
}

/** The growth of each platform: what it finds, how many there are now, and the line from edge to edge above nought. */
export const growthCard: Card<ProfileReport, Data> = {
  id: 'chart',
  name: message('cards.chart.name'),
  bleeds: true,

  claims(whole, context) {
    const { words } = context;
    return largestFirst(whole.profile.platforms).flatMap((platform) => {
      const report = { ...whole, profile: { ...whole.profile, platforms: [platform] } };
      // A poster names two of the milestones at most.
      const finding = tellFollowers(report, context, { marksAll: false });
      if (isGap(finding)) return [];
      const { name } = report.profile.frontMatter;
      const count = whole.measures.get(`following.followers.${platform.id}`);
      const data: Data = {
        title: finding.title,
        who: whoOf(report),
        mark: markOf(report, finding.asOf ?? report.today),
        ...lineOf(finding.data, words),
      };
      return [
        {
          key: `followers-${platform.id}`,
          claim: claimOf(data, {
            title: finding.title,
            alt: [
              words.text('cards.chart.alt', { name, title: finding.title }),
              finding.summary,
              data.mark,
            ],
            post: words.text('cards.chart.post', { title: finding.title }),
            asOf: finding.asOf,
            measures: isKnown(count) ? [count] : [],
            pictures: [data.who.picture],
          }),
        },
      ];
    });
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'paper');
    const title = titleBlock(
      data.title,
      {
        width: shape.inner,
        height: shape.of(62, 190, 280),
        sizes: steps(shape.of(54, 76), shape.of(32, 44)),
        lineHeight: 1.08,
      },
      theme,
    );
    const beside = shape.kind !== 'tall';
    const big = figure(
      data.number,
      {
        width: shape.inner * (beside ? 0.66 : 1),
        height: shape.of(132, 180, 260),
        largest: shape.of(170, 240, 330),
      },
      theme,
      surface.accent,
    );
    const what = block(
      data.what,
      {
        width: shape.inner * (beside ? 0.3 : 1),
        height: shape.of(90, 130, 60),
        sizes: steps(shape.of(32, 46), shape.of(24, 34)),
        lineHeight: 1.18,
        face: 'sans',
      },
      theme,
      { fontWeight: 600 },
    );
    const gap = shape.of(26, 30);
    const head = title.height + gap + (beside ? big.height : big.height + gap + what.height);
    const top = shape.edge + bandHeight(shape) + head;
    const height = Math.round(roomOf(shape, head) + airOf(shape));
    return sheet(shape, surface, {
      band: true,
      top: (
        <div style={{ display: 'flex', flexDirection: 'column', gap }}>
          {title.node}
          <div
            style={{
              display: 'flex',
              flexDirection: beside ? 'row' : 'column',
              alignItems: beside ? 'flex-end' : 'flex-start',
              gap,
            }}
          >
            {big.node}
            {what.node}
          </div>
        </div>
      ),
      body: growthPicture(data, { top, height }, shape, theme),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
