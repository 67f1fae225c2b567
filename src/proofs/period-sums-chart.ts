import type { Chart, ChartGap } from '#charts/chart.ts';
import { framed } from '#charts/frame.ts';
import {
  columnsHeight,
  columnsKey,
  cutTo,
  periodColumns,
  readerColumns,
} from '#charts/period-columns.ts';
import type { Message } from '#model/message.ts';
import { tellPeriodSums, type PeriodSums } from './period-sums.ts';
import type { ProfileReport } from './proof.ts';
import { anew } from './report-within.ts';
import type { Summed } from './sums.ts';

/** A chart of what rows count, by week or month: bars from zero, a panel for each platform. */
export function periodSumsChart(
  { id, name, gap }: { id: string; name: Message; gap: Message },
  summed: readonly Summed[],
  shown: (report: ProfileReport) => boolean = () => true,
): Chart<ProfileReport, PeriodSums> {
  const missing: ChartGap = { missing: gap };
  const tell: Chart<ProfileReport, PeriodSums>['tell'] = (report, context) =>
    shown(report) ? tellPeriodSums(report, summed, missing, context) : missing;
  return {
    id,
    name,
    aspect: { wide: 2.1, narrow: 1.1 },
    tell,
    tellWithin: anew(tell),
    heightFor: ({ data }, width) => columnsHeight(data.lines.length, width),
    readable: ({ data }, palette, words) => ({
      locale: words.locale,
      unit: data.unit,
      lines: data.lines.map((line) =>
        readerColumns(line, { noun: words.text(data.what), form: 'whole' }, palette.series[0]),
      ),
    }),
    draw: (story, frame) => {
      const { words } = frame;
      const { what, unit, lines } = story.data;
      const most = cutTo(lines, frame);
      const args = { what, unit, several: lines.length > 1 ? 'true' : 'false' };
      const key = {
        notOver: words.text('charts.not-over'),
        rounded: words.text('charts.rounded-by-platform'),
        unknown: words.text('charts.sums.too-little'),
      };
      return framed(
        story,
        frame,
        {
          subtitle:
            most === null
              ? words.text('charts.sums.subtitle', args)
              : words.text('charts.sums.subtitle-cut', { ...args, most }),
          key: columnsKey(lines, key, frame),
        },
        (box) => periodColumns(lines, box, { axis: 'axis', label: 'axis' }, frame),
      );
    },
  };
}
