import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { Urls } from '#site/urls.ts';
import type { ChartFigure } from './chart-figure.ts';

/** What the owner's MDX may show: the numbers and the charts of its profile. */
export interface ProseContext {
  profile: string;
  urls: Urls;
  locale: string;
  /** The file that is being rendered, for the message where it names what is not there. */
  file: string;
  measures: ReadonlyMap<string, Measure>;
  figures: ReadonlyMap<string, ChartFigure>;
  /** A chart told of a stretch of days alone; null where it has too little to show. */
  figureWithin(chart: string, stretch: { from: Day; to: Day }): Promise<ChartFigure | null>;
}
