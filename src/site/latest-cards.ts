import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { cardFile } from './urls.ts';
import { widgetItems } from './widget-items.ts';

interface LatestCard {
  /** The picture as it was drawn, and an address that shows the newest, or that never changes: both below the site's folder. */
  from: string;
  to: string;
}

/** The pictures of the newest card: at an address that `<img>` can name once for all, and beside each frozen copy. */
export async function latestCards(site: BuiltSite): Promise<LatestCard[]> {
  return (await widgetItems(site)).flatMap(({ profile, widget, data, asOf }) => {
    const [card] = widget.cards?.(data) ?? [];
    if (!card) return [];
    const folder = `embed/${profile}/${widget.id}`;
    return card.pictures.flatMap(({ size }) =>
      [folder, ...(asOf === null ? [] : [`${folder}/${asOf}`])].map((place) => ({
        from: cardFile(profile, card.design, card.key, size),
        to: `${place}/card.${size}.png`,
      })),
    );
  });
}

/** Puts them where they belong, in a folder in which the cards have been drawn. */
export async function copyLatestCards(site: BuiltSite, staging: string): Promise<void> {
  for (const { from, to } of await latestCards(site)) {
    await mkdir(path.dirname(path.join(staging, to)), { recursive: true });
    await cp(path.join(staging, from), path.join(staging, to));
  }
}
