import { createHash } from 'node:crypto';
import type { Day } from '#model/day.ts';
import { baseCss, frameCss, hostCss } from '#widgets/base-css.ts';
import type { WidgetFigures } from '#widgets/figures.ts';
import type { Widget, WidgetAddresses } from '#widgets/widget.ts';
import type { BuiltSite } from './built-site.ts';
import { shownFigures } from './shown-figures.ts';
import { widgetFaces } from './widget-face.ts';
import { widgetAddresses } from './widget-addresses.ts';
import type { WidgetItem } from './widget-items.ts';
import { widgetScript } from './widget-script.ts';

/** What a widget is drawn with, in one of its places. */
export interface WidgetFrameParts {
  widget: Widget;
  data: unknown;
  addresses: WidgetAddresses;
  locale: string;
  name: string;
  sample: boolean;
  css: string;
  /** Addresses of the sheets of faces. */
  faces: readonly string[];
  /** The day of a copy that never changes. */
  frozen: Day | null;
  /** The numbers that it shows, where it never changes. */
  figures: WidgetFigures | null;
  /** Where the newest is. */
  newest: string;
}

type Place = 'frame' | 'element' | 'paste';

/** All that a frame says whose widget has nothing to show any more. */
export async function goneFrame(site: BuiltSite, profile: string) {
  const { urls, locale } = site;
  const { name, sample } = site.reports.get(profile)!.profile.frontMatter;
  const faces = await widgetFaces(site, profile);
  const css = bare([frameCss, baseCss(site.themes.get(profile)!, faces)].join('\n'));
  return {
    locale,
    name,
    sample,
    profile: urls.profile(profile),
    faces: [urls.asset(`embed/${profile}/${faces.display.name}`)],
    page: await framePage(site, css),
  };
}

const bare = (css: string): string => css.replaceAll(/\n+/g, '\n').trim();

/** Everything that the component draws, so that it need not know the site. */
export async function widgetFrame(
  site: BuiltSite,
  path: WidgetItem,
  place: Place,
  frozen: Day | null = null,
): Promise<WidgetFrameParts> {
  const { profile, widget, data } = path;
  const { urls, locale } = site;
  const { name, sample } = site.reports.get(profile)!.profile.frontMatter;
  const faces = await widgetFaces(site, profile);
  const from = place === 'paste' ? urls.absolute : (address: string) => address;
  const sheets = [faces.display, ...(faces.world && widget.quotes ? [faces.world] : [])];
  const css = [
    place === 'frame' ? frameCss : hostCss,
    baseCss(site.themes.get(profile)!, faces),
    widget.css,
  ];
  return {
    widget,
    data,
    addresses: widgetAddresses(
      site,
      profile,
      place === 'paste' ? 'elsewhere' : 'site',
      frozen === null ? null : `${urls.widget(profile, widget.id)}${frozen}/`,
    ),
    locale,
    name,
    sample,
    css: bare(css.join('\n')),
    // What is pasted stands in the reader's own faces: a shadow root brings none.
    faces:
      place === 'paste'
        ? []
        : sheets.map((sheet) => from(urls.asset(`embed/${profile}/${sheet.name}`))),
    frozen,
    figures: frozen && shownFigures(site, path, frozen),
    newest: from(urls.widget(profile, widget.id)),
  };
}

const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page around a frame: its script, and a policy that lets nothing run or load but what was put there. */
export async function framePage(
  { places }: BuiltSite,
  css: string,
): Promise<{ script: string; policy: string; styles: string }> {
  const script = await widgetScript(places, 'frame.ts');
  const policy = [
    `default-src 'none'`,
    `img-src 'self'`,
    `font-src data:`,
    `connect-src 'self'`,
    `style-src 'self' ${sourceOf(css)}`,
    `script-src ${sourceOf(script)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return { script, policy, styles: css };
}
