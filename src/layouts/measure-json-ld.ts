import type { Measure } from '#model/measure.ts';
import type { Urls } from '#site/urls.ts';

/** What marks a number of linked data, as `<data>` does on pages: the measure whose value it is, and where its evidence stands. */
export function measureJsonLd(
  urls: Urls,
  profile: string,
  { id }: Pick<Measure, 'id'>,
): { identifier: string; url: string } {
  return { identifier: id, url: urls.absolute(urls.measure(profile, id)) };
}
