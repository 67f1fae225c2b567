import type { CardSize } from '#cards/sizes.ts';
import { isKnown } from '#model/measure.ts';
import type { WidgetAddresses } from '#widgets/widget.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Where a widget leads. Paths for its own page and for the element, which makes them whole by the address that it was told;
 * whole addresses for HTML that is pasted elsewhere. `frozen` is the folder of a copy that never changes.
 */
export function widgetAddresses(
  { urls, views, reports }: BuiltSite,
  profile: string,
  place: 'site' | 'elsewhere',
  frozen: string | null = null,
): WidgetAddresses {
  const paged = new Set(views.get(profile)!.page.testimonials.map(({ id }) => id));
  const from = place === 'site' ? (path: string) => path : urls.absolute;
  return {
    profile: from(urls.profile(profile)),
    // Without a number there is nothing to prove, and no page for it.
    evidence: from(
      [...reports.get(profile)!.measures.values()].some(isKnown)
        ? urls.evidence(profile)
        : urls.profile(profile),
    ),
    pressKit: from(urls.pressKit(profile)),
    testimonials: from(urls.testimonials(profile)),
    testimonial: (id) => (paged.has(id) ? from(urls.testimonial(profile, id)) : null),
    measure: (id) => from(urls.measure(profile, id)),
    avatar: (file) => from(urls.avatar(profile, file)),
    page: from,
    // The card at its own address is drawn anew as the data grow: a copy that never changes has the picture beside it.
    cardPicture: ({ design, key }, size) =>
      frozen === null
        ? from(urls.card(profile, design, key, size as CardSize['id']))
        : `${frozen}card.${size}.png`,
  };
}
