import type { Chart } from '#charts/chart.ts';
import { framed } from '#charts/frame.ts';
import {
  columnsHeight,
  columnsKey,
  cutTo,
  periodColumns,
  readerColumns,
  type PeriodLine,
} from '#charts/period-columns.ts';
import { nounOf, sayNoun } from '#words/nouns.ts';
import type { Said } from '#words/said.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { tellNetGrowth, type GrowthLine, type NetGrowthData } from './net-growth-data.ts';

/** Net growth by week or month: bars above and below zero. */
export const netGrowthChart: Chart<ProfileReport, NetGrowthData> = {
  id: 'net-growth',
  name: message('charts.net-growth.name'),
  aspect: { wide: 2.1, narrow: 1.1 },
  tell: (report, context) => tellNetGrowth(report, null, context),
  heightFor: ({ data }, width) => columnsHeight(data.lines.length, width),
  tellWithin: tellNetGrowth,
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    value: 'signed',
    unit: data.unit,
    lines: data.lines.map((line) =>
      readerColumns(
        columnsOf(line),
        { noun: sayNoun(line.noun, words), form: 'signed' },
        palette.series[0],
      ),
    ),
  }),
  draw: (story, frame) => {
    const { words } = frame;
    const lines = story.data.lines.map(columnsOf);
    const key = {
      notOver: words.text('charts.not-over'),
      rounded: words.text('charts.rounded-by-platform'),
      unknown: words.text('charts.net-growth.no-count'),
    };
    return framed(
      story,
      frame,
      {
        subtitle: subtitleOf(story.data, cutTo(lines, frame), words),
        key: columnsKey(lines, key, frame),
      },
      (box) => periodColumns(lines, box, { axis: 'change', label: 'signed-axis' }, frame),
    );
  },
};

const columnsOf = ({ name, periods }: GrowthLine): PeriodLine => ({
  name,
  periods: periods.map(({ change, ...period }) => ({ ...period, amount: change })),
});

function subtitleOf({ lines, unit }: NetGrowthData, most: number | null, words: Words): Said {
  if (lines.length > 1)
    return most === null
      ? words.say('charts.net-growth.subtitle-many', { unit })
      : words.say('charts.net-growth.subtitle-many-cut', { unit, most });
  const noun = nounOf(lines[0]!.noun);
  return most === null
    ? words.say('charts.net-growth.subtitle', { unit, noun })
    : words.say('charts.net-growth.subtitle-cut', { unit, noun, most });
}
