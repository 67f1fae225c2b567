import { toXml } from 'xast-util-to-xml';
import { outlineText } from '#charts/outline.ts';
import { paletteOf } from '#theme/theme.ts';
import { schemes, type Scheme } from '#theme/palette.ts';
import type { BuiltSite } from './built-site.ts';
import { measureText, shapeText } from './chart-file.ts';
import { widgetItems, type WidgetItem } from './widget-items.ts';

export interface BadgeFile {
  svg: string;
  alt: string;
  width: number;
  height: number;
}

/** How many pixels of the PNG are one in CSS: dense screens have three. */
export const badgeScale = 3;

/** A widget as a picture, its words as outlines: the same in a README, in an e-mail and in Notion. Null where it has none. */
export async function widgetBadge(
  site: BuiltSite,
  { profile, widget, data }: WidgetItem,
  scheme: Scheme,
): Promise<BadgeFile | null> {
  const drawn = widget.picture?.(data, {
    palette: paletteOf(site.themes.get(profile)!, scheme),
    words: site.words,
    measureText: await measureText(site),
  });
  if (!drawn) return null;
  const svg = outlineText(drawn.svg, await shapeText(site), widget.id);
  return { ...drawn, svg: toXml(svg, { closeEmptyElements: true }) };
}

/** Every picture of every widget, in light and dark. */
export async function badgePaths(site: BuiltSite) {
  return (await widgetItems(site)).flatMap((path) =>
    path.widget.picture
      ? schemes.map((scheme) => ({
          params: { profile: path.profile, widget: path.widget.id, scheme },
          props: { path, scheme },
        }))
      : [],
  );
}
