/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { face } from '#cards/face.tsx';
import type { Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { shapeOf, steps, type Shape } from '#cards/shape.ts';
import { provenance } from '#cards/provenance.tsx';
import { sheet } from '#cards/sheet.tsx';
import { block, figure } from '#cards/text-block.tsx';
import type { CardTheme } from '#cards/theme.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { seenMost } from '#model/seen-most.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  who: Who;
  /** The number, and what it counts; null where nothing is known yet. */
  figure: { value: string; label: string } | null;
  mark: string;
}

/** The largest following on one platform; a sum of platforms is not people. */
function strongest({ measures }: ProfileReport): KnownMeasure | null {
  const followers = [...measures.values()]
    .filter(isKnown)
    .filter(({ id }) => id.startsWith('following.followers.'));
  const [largest] = followers.toSorted((a, b) => b.value - a.value);
  // Without a following: how often people saw it.
  return largest ?? seenMost(measures)[0] ?? measuresOfWords(measures);
}

/** Without either: how many people vouch. */
function measuresOfWords(measures: ProfileReport['measures']): KnownMeasure | null {
  const count = measures.get('business.testimonials');
  return isKnown(count) && count.value > 0 ? count : null;
}

/** Who it is and how many follow, or saw it: the picture that a link to the profile shows. */
export const profileCard: Card<ProfileReport, Data> = {
  id: 'profile',
  name: message('cards.profile.name'),

  claims(report, { words }) {
    const measure = strongest(report);
    const asOf = measure?.asOf ?? null;
    const said = measure && formatMeasure(measure, words);
    const found = said && {
      value: said.value,
      // Labels are in the plural; the words beside a number go with it.
      label:
        measure.value === 1
          ? said.unit
          : words.text('cards.profile.label', { label: measure.label }),
    };
    const who = whoOf(report);
    const data: Data = { who, figure: found, mark: markOf(report, asOf ?? report.today) };
    const claimed = found
      ? words.text('cards.profile.claim', { figure: found.value, label: found.label })
      : null;
    const { name, detail } = who;
    return [
      {
        key: null,
        claim: claimOf(data, {
          alt: [
            detail ? words.text('cards.profile.alt', { name, detail }) : name,
            claimed,
            data.mark,
          ],
          post: claimed
            ? words.text('cards.profile.post', { name, claim: claimed })
            : words.text('cards.profile.post-name', { name }),
          asOf,
          measures: measure ? [measure] : [],
          pictures: [who.picture],
        }),
      },
    ];
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const head = headOf(data.who, shape, theme);
    const label = block(
      data.figure?.label ?? '',
      {
        width: shape.kind === 'wide' ? shape.inner * 0.5 : shape.inner,
        height: shape.of(46, 62, 124),
        sizes: steps(shape.of(40, 54), shape.of(26, 36)),
        lineHeight: 1.12,
        face: 'sans',
      },
      theme,
      { fontWeight: 600 },
    );
    const wide = shape.kind === 'wide';
    const mark = provenance(
      data.mark,
      { width: wide ? shape.inner * 0.46 : shape.inner, size: shape.of(20, 26), atEnd: wide },
      theme,
    );
    const gap = shape.of(30, 40);
    const below = wide ? Math.max(label.height, mark.height) : label.height + gap + mark.height;
    const big =
      data.figure &&
      figure(
        data.figure.value,
        {
          width: shape.inner,
          height: shape.height - 2 * shape.edge - head.height - below - 2.6 * gap,
          largest: shape.of(250, 380, 420),
        },
        theme,
      );
    return sheet(shape, surfaceOf(theme.palette, 'fill'), {
      top: head.node,
      body: <div />,
      foot: (
        <div style={{ display: 'flex', flexDirection: 'column', gap }}>
          {big?.node}
          <div
            style={{
              display: 'flex',
              flexDirection: wide ? 'row' : 'column',
              alignItems: wide ? 'flex-end' : 'flex-start',
              justifyContent: 'space-between',
              gap,
            }}
          >
            {label.node}
            {mark.node}
          </div>
        </div>
      ),
    });
  },
};

/** Name and tagline beside the face, or below it where the card is tall. */
function headOf(who: Who, shape: Shape, theme: CardTheme) {
  const tall = shape.kind === 'tall';
  const side = shape.of(150, 210, 260);
  const between = shape.of(32, 44);
  const width = tall ? shape.inner : shape.inner - side - between;
  const name = block(
    who.name,
    {
      // Less than two lines of the largest sizes: a name is broken only where it would become small.
      height: shape.of(128, 172, 236),
      width,
      sizes: steps(shape.of(82, 110), shape.of(36, 46)),
      lineHeight: 1.06,
      face: 'display',
    },
    theme,
    { letterSpacing: '-0.02em' },
  );
  const tagline = who.detail
    ? block(
        who.detail,
        {
          width,
          height: shape.of(80, 112),
          sizes: [shape.of(30, 42), shape.of(26, 36)],
          lineHeight: 1.3,
          face: 'sans',
        },
        theme,
      )
    : null;
  const gap = Math.round(name.size * 0.18);
  const words = name.height + (tagline ? gap + tagline.height : 0);
  return {
    height: tall ? side + between + words : Math.max(side, words),
    node: (
      <div
        style={{
          display: 'flex',
          flexDirection: tall ? 'column-reverse' : 'row',
          alignItems: 'flex-start',
          justifyContent: tall ? 'flex-end' : 'space-between',
          gap: between,
        }}
      >
        <div style={{ display: 'flex', flexDirection: 'column', gap }}>
          {name.node}
          {tagline?.node}
        </div>
        {face(who, side, surfaceOf(theme.palette, 'fill'), theme, { ring: true })}
      </div>
    ),
  };
}
