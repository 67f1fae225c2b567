import type { BuiltSite } from './built-site.ts';
import { frameCode } from './embed-code.ts';
import type { WidgetPath } from './widget-paths.ts';

/** A `rich` answer: https://oembed.com/#section2.3 */
export function oembed(site: BuiltSite, path: WidgetPath): Record<string, string | number> {
  const { urls, reports, content } = site;
  const { name } = reports.get(path.profile)!.profile.frontMatter;
  return {
    version: '1.0',
    type: 'rich',
    title: `${path.widget.name}: ${name}`,
    author_name: name,
    author_url: urls.absolute(urls.profile(path.profile)),
    provider_name: content.settings.title,
    provider_url: urls.absolute(urls.home()),
    cache_age: 86400,
    width: path.widget.frame.width,
    height: path.widget.frame.height(path.data),
    html: frameCode(site, path),
  };
}
