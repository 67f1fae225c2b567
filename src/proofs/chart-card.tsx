/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { groundOf } from '#cards/ground.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { drawing } from '#cards/svg-box.tsx';
import { block } from '#cards/text-block.tsx';
import { isGap, type Chart, type ChartStory } from '#charts/chart.ts';
import { storyToSvg } from '#charts/render.ts';
import type { Day } from '#model/day.ts';
import { message, wordsOf } from '#words/words.ts';
import { markOf, whoOf } from './card-words.ts';
import type { ProfileReport } from './proof.ts';

interface Data<ChartData> {
  title: string;
  who: Who;
  mark: string;
  story: ChartStory<ChartData>;
  today: Day;
  locale: string;
}

/**
 * A chart as a poster: what it finds as the headline, the picture below. `variants` are parts of a report that have a picture each,
 * such as one platform.
 */
export function chartCard<ChartData>(
  chart: Chart<ProfileReport, ChartData>,
  variants: (report: ProfileReport) => readonly { key: string; report: ProfileReport }[] = (
    report,
  ) => [{ key: chart.id, report }],
): Card<ProfileReport, Data<ChartData>> {
  return {
    id: 'chart',
    name: message('cards.chart.name'),

    claims(whole, context) {
      const { words } = context;
      return variants(whole).flatMap(({ key, report }) => {
        const story = chart.tell(report, context);
        if (isGap(story)) return [];
        const { name } = report.profile.frontMatter;
        const data = {
          title: story.title,
          who: whoOf(report),
          mark: markOf(report, story.asOf ?? report.today),
          today: context.today,
          locale: words.locale,
          story,
        };
        const { story: _, ...shown } = data;
        return [
          {
            key,
            claim: {
              ...claimOf(shown, {
                title: story.title,
                alt: [
                  words.text('cards.chart.alt', { name, title: story.title }),
                  story.summary,
                  data.mark,
                ],
                post: words.text('cards.chart.post', { title: story.title }),
                asOf: story.asOf,
                pictures: [data.who.picture],
              }),
              data,
            },
          },
        ];
      });
    },

    design({ data }, size, theme) {
      const shape = shapeOf(size);
      const ground = groundOf(theme.palette, 'paper');
      const title = block(
        data.title,
        {
          width: shape.inner,
          height: shape.of(120, 250),
          sizes: steps(shape.of(56, 84), shape.of(34, 46)),
          lineHeight: 1.06,
          face: 'display',
        },
        theme,
        { letterSpacing: '-0.015em' },
      );
      const height = Math.round(roomOf(shape, title.height));
      // Drawn smaller than it is shown: its labels must be legible in a picture 300 pixels wide.
      const scale = shape.of(155, 200) / 100;
      const svg = storyToSvg(chart, data.story, {
        layout: shape.kind === 'wide' ? 'wide' : 'narrow',
        palette: theme.palette,
        words: wordsOf(data.locale),
        today: data.today,
        measureText: theme.measureText,
        shapeText: theme.shapeText,
        idPrefix: 'card',
        titled: false,
        width: Math.round(shape.inner / scale),
        height: Math.round(height / scale),
      });
      const { open, rest } = parted(svg);
      const sized = `${open.replace(/ (?:width|height)="[^"]*"/g, '')} width="${shape.inner}" height="${height}"${rest}`;
      return sheet(shape, ground, {
        band: true,
        top: title.node,
        body: drawing(sized, shape.inner, height),
        foot: foot(data.who, data.mark, shape, ground, theme),
      });
    },
  };
}

/** The name and attributes of the outermost element, and all after them. */
function parted(svg: string): { open: string; rest: string } {
  const end = svg.indexOf('>');
  return { open: svg.slice(0, end), rest: svg.slice(end) };
}
