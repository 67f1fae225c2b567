import type { WrittenDays } from '#model/days.ts';
import type { Measure } from '#model/measure.ts';
import type { Urls } from '#site/urls.ts';
import type { ChartFigure, FigureDays } from './chart-figure.ts';

/** What the owner's MDX may show: the numbers and the charts of its profile. */
export interface ProseContext {
  profile: string;
  urls: Urls;
  locale: string;
  /** The file that is being rendered, for the message where it names what is not there. */
  file: string;
  measures: ReadonlyMap<string, Measure>;
  figures: ReadonlyMap<string, ChartFigure>;
  /** Why a chart can't be shown with such days, and what to write instead; null where it can. */
  daysProblem(chart: string, written: WrittenDays): { message: string; hint: string } | null;
  /** A chart told of a stretch of days alone, or with some days highlighted; null where it has too little to show. */
  figureWith(chart: string, days: FigureDays): Promise<ChartFigure | null>;
}
