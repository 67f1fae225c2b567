import { storyToSvg } from '#charts/render.ts';
import { createMeasureText } from '#fonts/measure.ts';
import { createShapeText } from '#fonts/shape-text.ts';
import type { BuiltSite } from './built-site.ts';
import type { ChartPath } from './chart-paths.ts';
import { packagesFolder } from './site-fonts.ts';

let memo: ReturnType<typeof createMeasureText> | undefined;

/** Opens the faces once in a process. */
export function measureText(): ReturnType<typeof createMeasureText> {
  memo ??= createMeasureText(packagesFolder());
  return memo;
}

let shape: ReturnType<typeof createShapeText> | undefined;

/** Reads the outlines of the faces once in a process. */
export function shapeText(): ReturnType<typeof createShapeText> {
  shape ??= createShapeText(packagesFolder());
  return shape;
}

/** A chart as a file of its own: titled, with literal colours and its text as outlines, so that it looks the same wherever it is put. */
export async function chartFile(site: BuiltSite, chartPath: ChartPath): Promise<string> {
  const { profile, chart, story, scheme } = chartPath;
  const { locale, today, themes } = site;
  return storyToSvg(chart, story, {
    layout: 'wide',
    palette: themes.get(profile)![scheme],
    locale,
    today,
    measureText: await measureText(),
    shapeText: await shapeText(),
    idPrefix: `${chart.id}-${scheme}`,
    titled: true,
  });
}
