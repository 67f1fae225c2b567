import type { Testimonial } from '#schemas/testimonial.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { listPages } from '#site/list-pages.ts';
import { oncePerProfile } from '#site/once-per-profile.ts';
import { facets, facetsOf, type FacetValue } from '#site/testimonial-facets.ts';

/** As many as a reader looks over at once. */
const PAGE = 24;

/** All testimonials of a profile, or those with one thing in common, over their pages. */
export interface TestimonialList {
  /** What they have in common; null for all. */
  chosen: FacetValue | null;
  /** How many they are. */
  count: number;
  pages: readonly (readonly Testimonial[])[];
  /** The addresses of the pages. */
  hrefs: readonly string[];
}

/** Every list of testimonials that has an address; that of all is the first. */
export const testimonialLists = oncePerProfile(
  (site: BuiltSite, profile: string): readonly TestimonialList[] =>
    [null, ...facetsOf(site, profile)].map((chosen) => {
      const all = chosen?.testimonials ?? site.reports.get(profile)!.profile.testimonials;
      const pages = listPages(all, PAGE);
      const href = (number: number) =>
        chosen
          ? site.urls.testimonialsBy(profile, chosen.facet, chosen.slug, number)
          : site.urls.testimonials(profile, number);
      return { chosen, count: all.length, pages, hrefs: pages.map((_, index) => href(index + 1)) };
    }),
);

/** The same as what a reader chooses among, by facet. `shown` is the list that is open. */
export function testimonialChoices(site: BuiltSite, profile: string, shown: TestimonialList) {
  const { words } = site;
  const choices = testimonialLists(site, profile).map(({ chosen, count, hrefs }) => ({
    facet: chosen?.facet ?? null,
    href: hrefs[0]!,
    name: chosen ? words.text(chosen.name) : words.text('testimonials.by.all'),
    count,
    current: hrefs[0] === shown.hrefs[0],
  }));
  return {
    all: choices[0]!,
    facets: facets
      .map((facet) => ({
        name: words.text(`testimonials.facet.${facet}`),
        choices: choices.filter((choice) => choice.facet === facet),
      }))
      .filter(({ choices: own }) => own.length > 0),
  };
}
