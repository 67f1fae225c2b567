import type { ComponentProps } from 'astro/types';
import type ProfilePage from '#layouts/ProfilePage.astro';
import { isKnown } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { shownParts } from '#site/shown-parts.ts';
import { chartFigures } from './_chart-figures.ts';
import { cardImage } from './_page-frame.ts';

type Props = Omit<ComponentProps<typeof ProfilePage>, 'frame' | 'path'>;

/** A featured one in the language of the site comes first, so that every reader can read one; then the others as they stand. */
function chosenQuotes(testimonials: readonly Testimonial[], locale: string): Testimonial[] {
  const language = new Intl.Locale(locale).language;
  const first =
    testimonials.find(
      ({ featured, lang }) => featured && new Intl.Locale(lang).language === language,
    ) ?? testimonials[0];
  if (first === undefined) return [];
  return [first, ...testimonials.filter((testimonial) => testimonial !== first).slice(0, 3)];
}

/** What the credibility page of a profile shows: each proof's best number, the first chart, the words of others. */
export async function profilePage(site: BuiltSite, id: string): Promise<Props> {
  const report = site.reports.get(id)!;
  const { profile } = report;
  const parts = await shownParts(site, id);
  const shownProofs = proofs.filter((proof) => parts.chapters.includes(proof.id));
  const chapters = shownProofs.map((proof) => {
    const measures = proof
      .headlines(profile)
      .map((measure) => report.measures.get(measure))
      .filter(isKnown);
    return {
      id: proof.id,
      title: site.words.text(proof.title),
      question: site.words.text(proof.question),
      headline: measures[0] ?? null,
      second: measures[1] ?? null,
    };
  });
  // The strongest: the largest following on one platform, because a sum of platforms is not people.
  const followers = [...report.measures.values()]
    .filter(isKnown)
    .filter(({ id: measure }) => measure.startsWith('following.followers.'))
    .sort((a, b) => b.value - a.value);
  const { shown } = await chartFigures(
    site,
    id,
    proofs.find((proof) => proof.id === 'following')!.charts.slice(0, 1),
  );
  return {
    profile,
    image: cardImage(site, id),
    followers,
    chapters,
    chart: shown[0] ?? null,
    quotes: chosenQuotes(profile.testimonials, site.locale),
  };
}
