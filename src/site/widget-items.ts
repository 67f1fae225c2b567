import type { Message } from '#model/message.ts';
import type { Day } from '#model/day.ts';
import { standingIn } from '#public/public-profile.ts';
import { widgets } from '#widgets/registry.ts';
import { isMissing, type Widget, type WidgetSubject } from '#widgets/widget.ts';
import type { BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';
import { widgetSubject } from './widget-subject.ts';

export interface WidgetItem {
  profile: string;
  widget: Widget;
  data: unknown;
  /** The newest day in the data: where the frozen copy is. */
  asOf: Day | null;
}

/** A kind that a profile has not enough data for. */
export interface MissingWidget {
  widget: Widget;
  missing: Message;
}

interface ProfileWidgets {
  shown: WidgetItem[];
  missing: MissingWidget[];
}

function widgetsOf(profile: string, subject: WidgetSubject): ProfileWidgets {
  const all: ProfileWidgets = { shown: [], missing: [] };
  for (const widget of widgets) {
    const data = widget.data(subject);
    if (isMissing(data)) all.missing.push({ widget, missing: data.missing });
    else all.shown.push({ profile, widget, data, asOf: widget.asOf(data) });
  }
  return all;
}

/** Every kind of widget for a profile: those that have something to show, and what the others would need. */
export const profileWidgets = oncePerProfile(async (site, profile) =>
  widgetsOf(profile, await widgetSubject(site, profile)),
);

/** The same as a page may print them: with the words of those alone who agreed to pages too. */
export const printedWidgets = oncePerProfile(async (site, profile) => {
  const { page, widget } = site.views.get(profile)!;
  return widgetsOf(profile, await widgetSubject(site, profile, standingIn(widget, page)));
});

/** Every widget of every profile that has something to show. */
export async function widgetItems(site: BuiltSite): Promise<WidgetItem[]> {
  const all = await Promise.all([...site.reports.keys()].map((id) => profileWidgets(site, id)));
  return all.flatMap(({ shown }) => shown);
}

/** A widget as its frozen copy shows it. */
export function frozenItem(path: WidgetItem): WidgetItem {
  return { ...path, data: path.widget.frozen?.(path.data) ?? path.data };
}

/** A widget as HTML that is pasted shows it. */
export function pastedItem(path: WidgetItem): WidgetItem {
  return { ...path, data: path.widget.pasted?.(path.data) ?? path.data };
}
