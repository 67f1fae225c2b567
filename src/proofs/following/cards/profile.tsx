/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { altText } from '#cards/claim.ts';
import { balanceLines, fitLine } from '#cards/fit.ts';
import type { CardSize } from '#cards/sizes.ts';
import type { CardTheme } from '#cards/theme.ts';
import { formatDay } from '#model/day.ts';
import { formatMeasure } from '#model/format.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import type { ProfileReport } from '../../proof.ts';

interface Data {
  name: string;
  tagline: string;
  /** The number, and what it counts; null where nothing is known yet. */
  figure: { value: string; label: string } | null;
  mark: string;
  avatar: string | null;
  sample: boolean;
}

/** The largest following on one platform; a sum of platforms is not people. */
function strongest({ measures }: ProfileReport): KnownMeasure | null {
  const followers = [...measures.values()]
    .filter(isKnown)
    .filter(({ id }) => id.startsWith('following.followers.'));
  return followers.toSorted((a, b) => b.value - a.value)[0] ?? measuresOfWords(measures);
}

/** Without a following: how many people vouch. */
function measuresOfWords(measures: ProfileReport['measures']): KnownMeasure | null {
  const count = measures.get('business.testimonials');
  return isKnown(count) && count.value > 0 ? count : null;
}

/** How the parts stand in each shape: what grows, what gives way. */
function layoutOf({ width, height }: CardSize) {
  /** The face stands above the name rather than beside it. */
  const column = height > width;
  const big = height >= width;
  const unit = Math.min(width, height) / (big ? 1080 : 630);
  const scaled = (size: number) => Math.round(size * unit);
  return {
    column,
    /** The evidence mark stands below the label rather than beside it. */
    stacked: big,
    margin: scaled(big ? 88 : 64),
    name: [110, 96, 84, 72, 62, 52].map((size) => scaled(big ? size : size * 0.75)),
    figure: [380, 350, 320, 290, 260, 230, 200, 170, 140].map((size) =>
      scaled(big ? size : size * 0.66),
    ),
    label: scaled(big ? 54 : 40),
    tagline: scaled(big ? 42 : 30),
    mark: scaled(big ? 28 : 21),
    avatar: scaled(column ? 260 : big ? 210 : 150),
  };
}

function faceOf(data: Data, size: number, theme: CardTheme) {
  const picture = data.avatar === null ? null : theme.picture(data.avatar, size);
  const shared = { width: size, height: size, borderRadius: size, flexShrink: 0 };
  // A background costs a thirtieth of what a picture element does: no mask is put on it.
  return picture ? (
    <div
      style={{
        ...shared,
        backgroundImage: `url(${picture})`,
        backgroundSize: `${size}px ${size}px`,
        border: `${Math.round(size / 36)}px solid ${theme.palette.onFill}`,
      }}
    />
  ) : (
    <div
      style={{
        ...shared,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        border: `${Math.round(size / 36)}px solid ${theme.palette.onFill}`,
        fontFamily: 'Newsreader',
        fontSize: Math.round(size * 0.5),
      }}
    >
      {[...new Intl.Segmenter().segment(data.name)][0]?.segment ?? ''}
    </div>
  );
}

/** Who it is and how many follow: the picture that a link to the profile shows. */
export const profileCard: Card<ProfileReport, Data> = {
  id: 'profile',
  name: 'Profile',

  claims(report, { locale }) {
    const { profile, today } = report;
    const { name, tagline = '', sample } = profile.frontMatter;
    const measure = strongest(report);
    const asOf = measure?.asOf ?? null;
    const figure = measure && {
      value: formatMeasure(measure, locale).value,
      label: measure.label
        .replace(/^Followers on /, 'followers on ')
        .replace(/^(\w)/, (letter) => letter.toLowerCase()),
    };
    const mark = `${sample ? 'Sample data, as of ' : 'As of '}${formatDay(asOf ?? today, locale)}`;
    const claimed = figure ? `${figure.value} ${figure.label}` : '';
    const data: Data = { name, tagline, figure, mark, avatar: profile.avatar, sample };
    return [
      {
        key: null,
        claim: {
          data,
          alt: altText([`${name}${tagline && `: ${tagline}`}`, claimed, mark]),
          post: claimed
            ? `${name}: ${claimed}. Every number with its evidence:`
            : `${name}, with evidence:`,
          texts: [name, tagline, figure?.value ?? '', figure?.label ?? '', mark],
          pictures: profile.avatar === null ? [] : [profile.avatar],
          asOf,
        },
      },
    ];
  },

  design({ data }, size, theme) {
    const { palette, measureText } = theme;
    const layout = layoutOf(size);
    const inner = size.width - 2 * layout.margin;
    const besideFace = inner - layout.avatar - layout.margin / 2;
    const wordsWidth = layout.column ? inner : besideFace;
    const nameSize = fitLine(data.name, wordsWidth, layout.name, 'display', measureText);
    const tagline = data.tagline
      ? balanceLines(data.tagline, wordsWidth, layout.tagline, 'sans', measureText)
      : [];
    // What stands above and below the figure decides how high it may be.
    const gap = Math.round(nameSize * 0.18);
    const wordsHeight =
      nameSize * 1.02 + (tagline.length > 0 ? gap : 0) + tagline.length * layout.tagline * 1.3;
    const above = layout.column
      ? layout.avatar + layout.margin / 2 + wordsHeight
      : Math.max(layout.avatar, wordsHeight);
    const below =
      layout.label * 1.85 + (layout.stacked ? layout.label * 0.6 + layout.mark * 1.2 : 0);
    const room = size.height - 2 * layout.margin - above - below - layout.margin * 0.9;
    const sizes = layout.figure.filter((figure) => figure * 0.86 <= room);
    const figureSize = data.figure
      ? fitLine(
          data.figure.value,
          inner,
          sizes.length > 0 ? sizes : layout.figure.slice(-1),
          'display',
          measureText,
        )
      : 0;
    const words = (
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          gap,
          maxWidth: wordsWidth,
        }}
      >
        <div
          style={{
            fontFamily: 'Newsreader',
            fontSize: nameSize,
            lineHeight: 1.02,
            letterSpacing: '-0.02em',
          }}
        >
          {data.name}
        </div>
        {tagline.length > 0 && (
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              fontSize: layout.tagline,
              lineHeight: 1.3,
            }}
          >
            {tagline.map((line) => (
              <div>{line}</div>
            ))}
          </div>
        )}
      </div>
    );
    return (
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: size.width,
          height: size.height,
          boxSizing: 'border-box',
          padding: layout.margin,
          background: palette.fill,
          color: palette.onFill,
          fontFamily: 'Hanken Grotesk',
        }}
      >
        <div
          style={{
            display: 'flex',
            flexDirection: layout.column ? 'column-reverse' : 'row',
            alignItems: 'flex-start',
            justifyContent: layout.column ? 'flex-end' : 'space-between',
            gap: Math.round(layout.margin / 2),
          }}
        >
          {words}
          {faceOf(data, layout.avatar, theme)}
        </div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {data.figure && (
            <div
              style={{
                fontFamily: 'Newsreader',
                fontSize: figureSize,
                lineHeight: 0.86,
                // Tabular figures stand in from the edge; optically they begin where the words do.
                marginLeft: Math.round(figureSize * -0.025),
                letterSpacing: '-0.035em',
                fontFeatureSettings: '"tnum" 1, "lnum" 1',
              }}
            >
              {data.figure.value}
            </div>
          )}
          <div
            style={{
              display: 'flex',
              flexDirection: layout.stacked ? 'column' : 'row',
              alignItems: layout.stacked ? 'flex-start' : 'baseline',
              justifyContent: 'space-between',
              gap: Math.round(layout.label * 0.6),
              marginTop: Math.round(layout.label * 0.75),
            }}
          >
            <div style={{ fontSize: layout.label, fontWeight: 600, lineHeight: 1.1 }}>
              {data.figure?.label ?? ''}
            </div>
            <div style={{ fontFamily: 'IBM Plex Mono', fontSize: layout.mark, lineHeight: 1.2 }}>
              {data.mark}
            </div>
          </div>
        </div>
      </div>
    );
  },
};
