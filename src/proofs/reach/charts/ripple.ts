import { scaleSqrt } from 'd3';
import type { Figure } from '#model/message.ts';
import type { Measure } from '#model/measure.ts';
import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { chartText, framed, isNarrow, narrowBelow, type Box } from '#charts/frame.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { ellipsis } from '#charts/text.ts';
import { told } from '#charts/told.ts';
import type { Day } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import { plainText, type Said } from '#words/said.ts';
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
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.ripple.subtitle', { platform: finding.data.platform }),
        note: frame.words.say('charts.ripple.note'),
      },
      (box) => drawRings(finding.data, frame, box),
    ),
};

const mostGenerations = 8;

/** Of all viewers: generations that add less are drawn, and not named. */
const leastShare = 0.01;

function tell(
  report: ProfileReport,
  { words }: { today: Day; words: Words },
): ChartFinding<RippleData> | ChartGap {
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
  const ceiling = known(`reach.ripple-ceiling.${platform.id}`);
  const direct = generations[0]!;
  const whole = (value: number, measure: Measure): Figure => ({
    value: Math.round(value),
    measure: measure.id,
  });
  const generationOf = (generation: number) =>
    known(`reach.ripple-generation-${generation}.${platform.id}`)!;
  const k = { value: ripple.value, measure: ripple.id };
  const finding = {
    title:
      ceiling === null
        ? message('charts.ripple.endless', { platform: platform.name, k })
        : message('charts.ripple.title', {
            platform: platform.name,
            more: Math.round(100 * (ceiling.value / direct - 1)),
          }),
    summary: [
      message('charts.ripple.summary', {
        direct: whole(direct, generationOf(0)),
        k,
        added: generations
          .slice(1)
          .map((viewers, index) =>
            message('charts.ripple.added', { viewers: whole(viewers, generationOf(index + 1)) }),
          ),
      }),
      ceiling === null
        ? message('charts.ripple.no-ceiling')
        : message('charts.ripple.ceiling', { all: whole(ceiling.value, ceiling) }),
    ],
  };
  return told(words, finding, {
    data: {
      platform: platform.name,
      k: ripple.value,
      generations,
      ceiling: ceiling?.value ?? null,
    },
    table: {
      caption: words.text('charts.ripple.caption'),
      columns: [
        { label: words.text('charts.ripple.generation'), numeric: true },
        { label: words.text('charts.ripple.viewers'), numeric: true },
        { label: words.text('charts.ripple.together'), numeric: true },
      ],
      rows: generations.map((value, index) => [
        words.number(index),
        words.number(value),
        words.number(generations.slice(0, index + 1).reduce((sum, each) => sum + each, 0)),
      ]),
    },
    files: [platform.table.file],
    asOf: ripple.asOf,
  });
}

function drawRings(data: RippleData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words, measureText } = frame;
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
        ...saying(plainText(generationSaid(data.generations[index]!, index, words))),
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
      const said = generationSaid(viewers, index, words);
      const swatch = element('rect', {
        x: list.left,
        y: y - 6,
        width: 12,
        height: 12,
        fill: palette.series[0],
        opacity: rings[index]!.shade,
      });
      const shown = ellipsis(said, box.right - list.left - 20, chartText.label, measureText);
      return [
        swatch,
        textMark(shown, {
          x: list.left + 20,
          y: y + 4.5,
          size: chartText.label,
          fill: palette.ink,
        }),
      ];
    }),
  ];
}

function generationSaid(viewers: number, generation: number, words: Words): Said {
  const rounded = Math.round(viewers);
  if (generation === 0) return words.say('charts.ripple.direct', { viewers: rounded });
  return generation === 1
    ? words.say('charts.ripple.first', { viewers: rounded })
    : words.say('charts.ripple.later', { viewers: rounded, shares: generation });
}
