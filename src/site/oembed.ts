import type { BuiltSite } from './built-site.ts';
import { frameTemplate, plainCode } from './embed-code.ts';
import type { WidgetItem } from './widget-items.ts';
import { widgetPicture } from './widget-picture.ts';

interface Thumbnail {
  path: string;
  width: number;
  height: number;
}

/** A picture for those that unfurl without showing the HTML; null where the widget is none. */
async function thumbnailOf(site: BuiltSite, path: WidgetItem): Promise<Thumbnail | null> {
  const { widget, profile, data } = path;
  const picture = widget.cards?.(data)[0]?.pictures[0];
  if (picture) {
    const { size, width, height } = picture;
    const folder = site.urls.widget(profile, widget.id);
    return { path: `${folder}card.${size}.png`, width, height };
  }
  const files = await widgetPicture(site, path);
  if (!files) return null;
  const { scale, width, height } = files;
  return { path: files.of('light', 'png'), width: width * scale, height: height * scale };
}

/** A `rich` answer: https://oembed.com/#section2.3 */
export async function oembed(
  site: BuiltSite,
  path: WidgetItem,
): Promise<Record<string, string | number>> {
  const { urls, reports, content, words } = site;
  const { name } = reports.get(path.profile)!.profile.frontMatter;
  const height = path.widget.frame.height(path.data);
  const thumbnail = await thumbnailOf(site, path);
  return {
    version: '1.0',
    type: 'rich',
    title: words.text('widgets.title', { widget: path.widget.name, name }),
    author_name: name,
    author_url: urls.absolute(urls.profile(path.profile)),
    provider_name: content.settings.title,
    provider_url: urls.absolute(urls.home()),
    cache_age: 86400,
    // The three stand together or not at all.
    ...(thumbnail && {
      thumbnail_url: urls.absolute(thumbnail.path),
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    width: path.widget.frame.width,
    height,
    html: plainCode(frameTemplate(site, path, ''), height),
  };
}
