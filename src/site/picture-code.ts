import type { BuiltSite } from './built-site.ts';
import { escapeAttribute, type EmbedWay } from './embed-way.ts';
import type { WidgetItem } from './widget-items.ts';
import { widgetPicture } from './widget-picture.ts';

/** The line of a strict policy for pictures. */
const pictures = ({ urls }: BuiltSite): string => `img-src ${urls.origin ?? "'self'"}`;

/** The card at its own address says one thing for ever; here it is always the newest, so that no words of today describe it. */
function cardWays(site: BuiltSite, { profile, widget, data }: WidgetItem): EmbedWay[] {
  const { urls, reports, words } = site;
  const { name, sample } = reports.get(profile)!.profile.frontMatter;
  const sizes = new Map(widget.cards!(data)[0]!.pictures.map((each) => [each.size, each]));
  const alt = escapeAttribute(
    words.text(sample ? 'embeds.latest-card-of-sample' : 'embeds.latest-card', { name }),
  );
  const link = escapeAttribute(urls.absolute(urls.profile(profile)));
  const attributes = (size: 'og' | 'square', source: 'src' | 'srcset', shown: number) => {
    const { width, height } = sizes.get(size)!;
    const address = urls.absolute(`${urls.widget(profile, widget.id)}card.${size}.png`);
    return `${source}="${escapeAttribute(address)}" width="${shown}" height="${(shown * height) / width}"`;
  };
  const image = `<img ${attributes('og', 'src', 600)} alt="${alt}">`;
  return [
    {
      id: 'picture',
      name: words.text('embeds.way.card'),
      when: words.text('embeds.way.card.when'),
      template: `<a href="${link}"><picture><source media="(max-width: 640px)" ${attributes('square', 'srcset', 320)}>${image}</picture></a>`,
      policy: pictures(site),
    },
    {
      id: 'png',
      name: words.text('embeds.way.card-png'),
      when: words.text('embeds.way.card-png.when'),
      template: `<a href="${link}">${image}</a>`,
      policy: pictures(site),
    },
  ];
}

/** The ways that need nothing but `<img>`; none where a widget makes no sense as a picture. */
export async function pictureWays(site: BuiltSite, path: WidgetItem): Promise<EmbedWay[]> {
  const { urls, words } = site;
  const { profile, widget } = path;
  if (widget.cards) return cardWays(site, path);
  const files = await widgetPicture(site, path);
  if (files === null) return [];
  const address = (scheme: 'light' | 'dark', format: 'svg' | 'png') =>
    escapeAttribute(urls.absolute(files.of(scheme, format)));
  const alt = escapeAttribute(files.alt);
  const size = `width="${files.width}" height="${files.height}"`;
  const link = escapeAttribute(
    urls.absolute(widget.chart === undefined ? urls.evidence(profile) : urls.profile(profile)),
  );
  const policy = pictures(site);
  return [
    {
      id: 'picture',
      name: words.text('embeds.way.picture'),
      when: words.text('embeds.way.picture.when'),
      template: `<a href="${link}"><picture><source media="(prefers-color-scheme: dark)" srcset="${address('dark', 'svg')}"><img src="${address('light', 'svg')}" alt="${alt}" ${size}></picture></a>`,
      policy,
    },
    {
      id: 'png',
      name: words.text('embeds.way.png'),
      when: words.text('embeds.way.png.when'),
      template: `<a href="${link}"><img src="${address('light', 'png')}" alt="${alt}" ${size}></a>`,
      policy,
    },
  ];
}
