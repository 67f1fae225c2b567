import type { Urls } from '#site/urls.ts';

/** What marks a number of linked data, as `<data>` does on pages: the measure whose value it is, and where its evidence stands. */
export function measureJsonLd(
  urls: Urls,
  profile: string,
  measure: string,
): { identifier: string; url: string } {
  return { identifier: measure, url: urls.absolute(urls.measure(profile, measure)) };
}
