/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { rule, sheet } from '#cards/sheet.tsx';
import { block, figure, titleBlock } from '#cards/text-block.tsx';
import { formatMeasure } from '#words/measure-format.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  title: string;
  /** At most four, the first of them largest. */
  facts: readonly { value: string; label: string }[];
  who: Who;
  mark: string;
}

/** What grew, in the words of a card. */
function gained({
  measures,
  profile,
  words,
}: ProfileReport): { fact: Data['facts'][number]; measure: KnownMeasure }[] {
  return largestFirst(profile.platforms).flatMap((platform) => {
    const measure = measures.get(`following.net-growth-365.${platform.id}`);
    if (!isKnown(measure) || measure.value <= 0) return [];
    const value = formatMeasure(measure, words).value;
    const label = words.text('cards.milestone.what', {
      noun: nounOf(platform.noun),
      platform: platform.name,
    });
    return [{ measure, fact: { value, label } }];
  });
}

/** Other things that a year is remembered by: each is of the last year, or of less. */
const others = [
  'authority.appearances-12-months',
  'business.testimonials-12-months',
  'relationships.answer-rate',
];

/** The last 365 days in at most four numbers. */
export const yearCard: Card<ProfileReport, Data> = {
  id: 'year',
  name: message('cards.year.name'),

  claims(report, { words }) {
    const { profile, measures } = report;
    const growth = gained(report);
    const first = growth[0];
    if (!first) return [];
    const rest = others
      .map((id) => measures.get(id))
      .filter(isKnown)
      .filter(({ value }) => value > 0)
      .map((measure) => ({
        fact: {
          value: formatMeasure(measure, words).value,
          label: words.text('cards.profile.label', { label: measure.label }),
        },
        measure,
      }));
    const shown = [...growth.slice(0, 2), ...rest].slice(0, 4);
    const facts = shown.map(({ fact }) => fact);
    const data: Data = {
      title: words.text('cards.year.title', { name: profile.frontMatter.name }),
      facts,
      who: whoOf(report),
      mark: markOf(report, first.measure.asOf ?? report.today, 'cards.mark.year'),
    };
    const told = facts.map(({ value, label }) =>
      message('cards.profile.claim', { figure: value, label }),
    );
    return [
      {
        key: null,
        claim: claimOf(data, {
          alt: [data.title, words.text('cards.year.alt', { facts: told }), data.mark],
          post: words.text('cards.year.post', { title: data.title, facts: told }),
          asOf: first.measure.asOf,
          measures: shown.map(({ measure }) => measure),
          pictures: [data.who.picture],
        }),
      },
    ];
  },

  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const surface = surfaceOf(theme.palette, 'fill');
    const wide = shape.kind === 'wide';
    const title = titleBlock(
      data.title,
      {
        width: shape.inner,
        height: shape.of(72, 110, 200),
        sizes: steps(shape.of(58, 92), shape.of(34, 48)),
        lineHeight: 1.08,
      },
      theme,
    );
    const [first, ...rest] = data.facts;
    const room = roomOf(shape, title.height);
    const left = wide ? shape.inner * 0.56 : shape.inner;
    const right = wide ? shape.inner - left - shape.of(50, 0) : shape.inner;
    const label = shape.of(32, 44);
    const row = shape.of(86, 92, 150);
    const main = figure(
      first!.value,
      {
        width: left,
        height: wide ? room - label * 2 : room - rest.length * row - label * 3.4,
        largest: shape.of(240, 300, 380),
      },
      theme,
    );
    return sheet(shape, surface, {
      top: title.node,
      body: (
        <div
          style={{
            display: 'flex',
            flexDirection: wide ? 'row' : 'column',
            justifyContent: 'space-between',
            alignItems: wide ? 'flex-end' : 'flex-start',
            gap: shape.of(50, 48),
          }}
        >
          <div style={{ display: 'flex', flexDirection: 'column', gap: shape.of(22, 30) }}>
            {main.node}
            <div style={{ fontSize: label, fontWeight: 600, lineHeight: 1.2 }}>{first!.label}</div>
          </div>
          <div style={{ display: 'flex', flexDirection: 'column', width: right }}>
            {rest.map(({ value, label: words }) => (
              <div
                style={{
                  position: 'relative',
                  display: 'flex',
                  alignItems: 'center',
                  gap: shape.of(18, 28),
                  boxSizing: 'border-box',
                  height: row + shape.of(2, 3),
                  paddingTop: shape.of(2, 3),
                }}
              >
                {rule(shape.of(2, 3), surface.line)}
                <div style={{ display: 'flex', width: right * (wide ? 0.4 : 0.32) }}>
                  {
                    figure(
                      value,
                      {
                        width: right * (wide ? 0.4 : 0.32),
                        height: row * 0.7,
                        largest: shape.of(58, 72, 84),
                      },
                      theme,
                    ).node
                  }
                </div>
                {
                  block(
                    words,
                    {
                      width: right * (wide ? 0.55 : 0.62),
                      height: row * 0.9,
                      sizes: steps(shape.of(24, 34), shape.of(18, 26)),
                      lineHeight: 1.2,
                      face: 'sans',
                    },
                    theme,
                  ).node
                }
              </div>
            ))}
          </div>
        </div>
      ),
      foot: foot(data.who, data.mark, shape, surface, theme),
    });
  },
};
