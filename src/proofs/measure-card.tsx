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
import type { Message } from '#model/message.ts';
import { isKnown } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from './card-words.ts';
import type { ProfileReport } from './proof.ts';

interface Data {
  question: string;
  value: string;
  label: string;
  caveat: string | null;
  who: Who;
  mark: string;
}

/** How many of a proof's headlines have a card of their own. */
const FIRST = 2;

/** One number of a proof: its first headlines that are known. */
export function measureCard(
  question: Message,
  headlines: (profile: ProfileView) => readonly string[],
): Card<ProfileReport, Data> {
  return {
    id: 'measure',
    name: message('cards.measure.name'),

    claims(report, { words }) {
      const { profile, measures } = report;
      const { name } = profile.frontMatter;
      return headlines(profile)
        .map((id) => measures.get(id))
        .filter(isKnown)
        .slice(0, FIRST)
        .map((measure) => {
          const { value, text } = formatMeasure(measure, words);
          // A duration is nothing without its unit; what is counted, the label says.
          const inWords = measure.unit === 'days' || measure.unit === 'minutes';
          const label = words.text(measure.label);
          const caveat = measure.caveat ? words.text(measure.caveat) : null;
          const data: Data = {
            question: words.text(question),
            value: inWords ? text : value,
            label:
              measure.unit === 'rating'
                ? words.text('cards.measure.label-of-five', { label })
                : label,
            caveat,
            who: whoOf(report),
            mark: markOf(report, measure.asOf ?? report.today),
          };
          return {
            key: measure.id.replaceAll('.', '-'),
            claim: claimOf(data, {
              title: label,
              alt: [
                words.text('cards.measure.alt', { name, label, value: text }),
                caveat,
                data.mark,
              ],
              post: words.text('cards.measure.post', { name, label, value: text }),
              asOf: measure.asOf,
              measures: [measure],
              pictures: [data.who.picture],
            }),
          };
        });
    },

    design({ data }, size, theme) {
      const shape = shapeOf(size);
      const surface = surfaceOf(theme.palette, 'fill');
      const title = titleBlock(
        data.question,
        {
          width: shape.inner,
          height: shape.of(64, 170),
          sizes: steps(shape.of(54, 76), shape.of(32, 44)),
          lineHeight: 1.08,
        },
        theme,
      );
      const big = figure(
        data.value,
        {
          width: shape.inner,
          height: roomOf(shape, title.height) - shape.of(data.caveat === null ? 104 : 144, 200),
          largest: shape.of(420, 760, 900),
        },
        theme,
      );
      const label = block(
        data.label,
        {
          width: shape.inner,
          height: shape.of(58, 150),
          sizes: steps(shape.of(44, 60), shape.of(26, 36)),
          lineHeight: 1.18,
          face: 'sans',
        },
        theme,
        { fontWeight: 600 },
      );
      const caveat =
        data.caveat === null
          ? null
          : block(
              data.caveat,
              {
                width: shape.inner,
                height: shape.of(34, 120),
                sizes: steps(shape.of(26, 34), shape.of(22, 28)),
                lineHeight: 1.3,
                face: 'sans',
              },
              theme,
              { color: surface.quiet },
            );
      return sheet(shape, surface, {
        top: title.node,
        body: (
          <div style={{ display: 'flex', flexDirection: 'column', gap: shape.of(24, 40) }}>
            {big.node}
            <div
              style={{
                display: 'flex',
                flexDirection: 'column',
                gap: shape.of(6, 14),
                marginTop: shape.of(8, 16),
              }}
            >
              {label.node}
              {caveat?.node}
            </div>
          </div>
        ),
        foot: foot(data.who, data.mark, shape, surface, theme),
      });
    },
  };
}
