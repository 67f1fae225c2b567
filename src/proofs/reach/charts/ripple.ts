import { scaleSqrt } from 'd3';
import type { Chart, ChartFrame, ChartGap, ChartStory } from '#charts/chart.ts';
import { compactNumber, exactNumber } from '#charts/format.ts';
import { chartText, framed, isNarrow, narrowBelow, type Box } from '#charts/frame.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { ellipsis } from '#charts/text.ts';
import type { Day } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import { numberFormat } from '#words/number-format.ts';
import { message, type Words } from '#words/words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

export interface RippleData {
  platform: string;
  k: number;
  /** Viewers per post that each generation of sharing adds; the first came without a share. */
  generations: readonly number[];
  /** All generations together; null where the model has no end. */
  ceiling: number | null;
}

/** Reach by generation, as rings: each ring's area is the viewers that its generation adds. */
export const rippleChart: Chart<ProfileReport, RippleData> = {
  id: 'ripple',
  name: message('charts.ripple.name'),
  aspect: { wide: 2.2, narrow: 0.8 },
  tell,
  heightFor: (_, width) => (width < narrowBelow ? 440 : 330),
  draw: (story, frame) =>
    framed(
      story,
      frame,
      {
        subtitle: `Viewers per post on ${story.data.platform}, by generation of sharing`,
        note: 'A ring’s area is what its generation adds, if every share brings as many viewers as now.',
      },
      (box) => drawRings(story.data, frame, box),
    ),
};

const mostGenerations = 8;

/** Of all viewers: generations that add less are drawn, and not named. */
const leastShare = 0.01;

function tell(
  report: ProfileReport,
  { words: { locale } }: { today: Day; words: Words },
): ChartStory<RippleData> | ChartGap {
  const known = (id: string) => {
    const measure = report.measures.get(id);
    return isKnown(measure) ? measure : null;
  };
  const platforms = largestFirst(report.profile.platforms);
  const platform = platforms.find(
    ({ id }) => known(`reach.ripple.${id}`) && known(`reach.ripple-generation-0.${id}`),
  );
  if (!platform) {
    const first = platforms[0] && report.measures.get(`reach.ripple.${platforms[0].id}`);
    return {
      missing: first?.status === 'missing' ? first.missing : message('gaps.chart-ripple'),
    };
  }
  const ripple = known(`reach.ripple.${platform.id}`)!;
  const generations: number[] = [];
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const measure = known(`reach.ripple-generation-${generation}.${platform.id}`);
    if (!measure) break;
    generations.push(measure.value);
  }
  const ceiling = known(`reach.ripple-ceiling.${platform.id}`)?.value ?? null;
  const direct = generations[0]!;
  const say = (value: number) => exactNumber(Math.round(value), locale);
  const k = numberFormat(locale, { maximumSignificantDigits: 2 }).format(ripple.value);
  return {
    data: { platform: platform.name, k: ripple.value, generations, ceiling },
    title:
      ceiling === null
        ? `Every viewer on ${platform.name} brings ${k} more`
        : `100 viewers on ${platform.name} bring ${exactNumber(Math.round(100 * (ceiling / direct - 1)), locale)} more through shares`,
    summary:
      `A post reaches ${say(direct)} viewers without a share. Every viewer brings ${k} further ones, so sharing adds ` +
      `${generations.slice(1).map(say).join(', then ')}.` +
      (ceiling === null
        ? ' The model has no ceiling.'
        : ` All generations together come to ${say(ceiling)}.`),
    table: {
      caption: 'Viewers per post by generation of sharing',
      columns: [
        { label: 'Generation', numeric: true },
        { label: 'Viewers', numeric: true },
        { label: 'Together', numeric: true },
      ],
      rows: generations.map((value, index) => [
        exactNumber(index, locale),
        exactNumber(value, locale),
        exactNumber(
          generations.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
          locale,
        ),
      ]),
    },
    files: [platform.table.file],
    asOf: ripple.asOf,
  };
}

function drawRings(data: RippleData, frame: ChartFrame, box: Box): Child[] {
  const {
    palette,
    words: { locale },
    measureText,
  } = frame;
  const narrow = isNarrow(frame);
  const sums = data.generations.map((_, index) =>
    data.generations.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
  );
  const whole = data.ceiling ?? sums.at(-1)!;
  const step = 24;
  const room = box.bottom - box.top;
  // A ring that is a hair has no words of its own; in a column, the words leave the rings most of the room.
  const labels = data.generations
    .map((viewers, index) => ({ viewers, index }))
    .filter(({ viewers, index }) => index === 0 || viewers >= whole * leastShare)
    .slice(0, narrow ? Math.floor((room * 0.4) / step) : Math.floor(room / step));
  const size = narrow ? Math.min(box.right - box.left, room - labels.length * step - 16) : room;
  const radius = size / 2 - 2;
  const centre = {
    x: narrow ? (box.left + box.right) / 2 : box.left + radius + 2,
    y: box.top + radius + 2,
  };
  // The area, not the radius, stands for the viewers.
  const scale = scaleSqrt([0, whole], [0, radius]);
  const radii = sums.map((sum) => scale(sum));
  const shades = radii.map((_, index) =>
    String(Number((1 - index * (0.8 / Math.max(1, radii.length))).toFixed(2))),
  );
  const rings = radii.map((outer, index) => {
    const inner = index === 0 ? 0 : radii[index - 1]!;
    return { inner, outer, middle: (inner + outer) / 2, shade: shades[index]! };
  });
  const list = narrow
    ? { left: box.left, top: centre.y + radius + 12, bottom: box.bottom }
    : { left: centre.x + radius + 40, top: box.top, bottom: box.bottom };
  const first = narrow ? list.top + step / 2 : centre.y - ((labels.length - 1) * step) / 2;
  return [
    ...rings.map((ring, index) =>
      element('circle', {
        cx: centre.x,
        cy: centre.y,
        r: (ring.inner + ring.outer) / 2,
        fill: 'none',
        stroke: palette.series[0],
        'stroke-width': Math.max(0.3, ring.outer - ring.inner - (ring.inner > 0 ? 0.8 : 0)),
        opacity: ring.shade,
        ...saying(generationText(data.generations[index]!, index, locale)),
      }),
    ),
    element('circle', {
      cx: centre.x,
      cy: centre.y,
      r: radius,
      fill: 'none',
      stroke: palette.edge,
      'stroke-dasharray': '2 3',
    }),
    ...labels.flatMap(({ viewers, index }, order) => {
      const y = first + order * step;
      const text = generationText(viewers, index, locale);
      const swatch = element('rect', {
        x: list.left,
        y: y - 6,
        width: 12,
        height: 12,
        fill: palette.series[0],
        opacity: rings[index]!.shade,
      });
      const words = ellipsis(text, box.right - list.left - 20, chartText.label, measureText);
      return [
        swatch,
        textMark(words, {
          x: list.left + 20,
          y: y + 4.5,
          size: chartText.label,
          fill: palette.ink,
        }),
      ];
    }),
  ];
}

function generationText(viewers: number, generation: number, locale: string): string {
  const count = compactNumber(Math.round(viewers), locale);
  if (generation === 0) return `${count} see it directly`;
  return `+${count} through ${generation === 1 ? 'a share' : `${exactNumber(generation, locale)} shares in a row`}`;
}
