import { chartFrame, findingToSvg } from '#charts/render.ts';
import { createMeasureText } from '#fonts/measure.ts';
import { createShapeText } from '#fonts/shape-text.ts';
import { keptOrMade } from '#store/kept.ts';
import { plainText } from '#store/plain-text.ts';
import type { BuiltSite } from './built-site.ts';
import type { ChartItem } from './chart-items.ts';

const measurers = new Map<string, ReturnType<typeof createMeasureText>>();

/** Opens the faces once in a process. */
export function measureText({ places }: BuiltSite): ReturnType<typeof createMeasureText> {
  const packages = places.code;
  const opened = measurers.get(packages) ?? createMeasureText(packages);
  measurers.set(packages, opened);
  return opened;
}

const shapers = new Map<string, ReturnType<typeof createShapeText>>();

/** Reads the outlines of the faces once in a process. */
export function shapeText({ places }: BuiltSite): ReturnType<typeof createShapeText> {
  const packages = places.code;
  const opened = shapers.get(packages) ?? createShapeText(packages);
  shapers.set(packages, opened);
  return opened;
}

async function fileOptions(site: BuiltSite, path: ChartItem) {
  const { words, today, themes } = site;
  const { profile, chart, scheme } = path;
  return {
    layout: 'wide' as const,
    palette: themes.get(profile)![scheme],
    words,
    today,
    measureText: await measureText(site),
    idPrefix: `${chart.id}-${scheme}`,
    titled: true,
  };
}

/** How many pixels of a chart's PNG are one in CSS: dense screens have two or more. */
export const chartScale = 2;

/** A chart as a file of its own: titled, with literal colours and its text as outlines, so that it looks the same wherever it is put. */
export async function chartFile(site: BuiltSite, path: ChartItem): Promise<string> {
  const draw = async () => {
    const options = { ...(await fileOptions(site, path)), shapeText: await shapeText(site) };
    return findingToSvg(path.chart, path.finding, options);
  };
  const inputs = chartInputs(site, path);
  if (inputs === null) return draw();
  const svg = await keptOrMade(site.store, inputs, async () => Buffer.from(await draw()));
  return svg.toString();
}

/** All that decides the file of a chart; null where the code is not known, or a finding is more than data. */
export function chartInputs(
  { code, today, locale, themes }: Pick<BuiltSite, 'code' | 'today' | 'locale' | 'themes'>,
  { profile, chart, finding, scheme }: ChartItem,
): readonly string[] | null {
  const shown = plainText({ id: chart.id, finding, scheme, today, locale });
  const palette = plainText(themes.get(profile)![scheme]);
  return code === null || shown === null || palette === null
    ? null
    : ['chart', code, shown, palette];
}

/** How large that file is, in CSS pixels: told where it is embedded, so that nothing moves when it comes. */
export async function chartFileSize(
  site: BuiltSite,
  path: ChartItem,
): Promise<{ width: number; height: number }> {
  const { width, height } = chartFrame(path.chart, path.finding, await fileOptions(site, path));
  return { width, height };
}
