import { parseDay, type Day } from '#model/day.ts';
import type { BuiltSite } from './built-site.ts';
import { siteOnDay } from './site-on-day.ts';
import { profileWidgets, type WidgetItem } from './widget-items.ts';

const DATED = /^embed\/([^/]+)\/([^/]+)\/(\d{4}-\d\d-\d\d)\/index\.html$/;

/** The file of a dated copy, read: whose it is, of which kind and of which day; null for any other file. */
export function datedCopy(file: string): { profile: string; widget: string; day: Day } | null {
  const [, profile, widget, date] = DATED.exec(file) ?? [];
  const day = parseDay(date ?? '');
  return profile !== undefined && widget !== undefined && day ? { profile, widget, day } : null;
}

/** A widget with what the content, as it is now, has up to an earlier day; null where it would be dated by another day, or show nothing. */
export async function widgetOnDay(
  site: BuiltSite,
  { profile, widget, day }: { profile: string; widget: string; day: Day },
): Promise<WidgetItem | null> {
  const { shown } = await profileWidgets(siteOnDay(site, profile, day), profile);
  const path = shown.find((one) => one.widget.id === widget);
  // The picture of a card is drawn once, as it is today.
  return path?.asOf === day && path.widget.cards === undefined ? path : null;
}

/** The dated copies that are made again, but for those that are made anyway, since nothing newer is known. */
export async function remadeItems(site: BuiltSite): Promise<WidgetItem[]> {
  const paths: WidgetItem[] = [];
  for (const file of site.remade) {
    const copy = datedCopy(file)!;
    const { shown } = await profileWidgets(site, copy.profile);
    const isNewest = shown.some(
      ({ widget, asOf }) => widget.id === copy.widget && asOf === copy.day,
    );
    const path = isNewest ? null : await widgetOnDay(site, copy);
    if (path) paths.push(path);
  }
  return paths;
}
