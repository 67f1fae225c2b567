import type { Scheme } from '#theme/palette.ts';
import type { BuiltSite } from './built-site.ts';
import { chartFileSize, chartScale } from './chart-file.ts';
import { profileCharts } from './chart-items.ts';
import { badgeScale, widgetBadge } from './widget-badge.ts';
import type { WidgetItem } from './widget-items.ts';

/** A widget as files that `<img>` can show, in light and dark. */
export interface WidgetPictureFiles {
  alt: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** How many pixels of the PNG are one of these. */
  scale: number;
  of(scheme: Scheme, format: 'svg' | 'png'): string;
}

/** The pictures of a widget that is a badge or a chart; null where it is neither. */
export async function widgetPicture(
  site: BuiltSite,
  path: WidgetItem,
): Promise<WidgetPictureFiles | null> {
  const { urls, reports, words } = site;
  const { profile, widget } = path;
  const { sample } = reports.get(profile)!.profile.frontMatter;
  const badge = await widgetBadge(site, path, 'light');
  if (badge !== null) {
    const { alt, width, height } = badge;
    const folder = urls.widget(profile, widget.id);
    const of = (scheme: Scheme, format: string) => `${folder}badge.${scheme}.${format}`;
    return { alt, width, height, scale: badgeScale, of };
  }
  const chart = profileCharts(site, profile, 'light').find((one) => one.chart.id === widget.chart);
  if (!chart) return null;
  const { title } = chart.finding;
  return {
    ...(await chartFileSize(site, chart)),
    alt: sample ? words.text('widgets.picture.of-sample', { alt: title }) : title,
    scale: chartScale,
    of: (scheme, format) => urls.chart(profile, chart.chart.id, scheme, format),
  };
}
