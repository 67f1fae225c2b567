import type { ComponentProps } from 'astro/types';
import { isGap } from '#charts/chart.ts';
import type ProfilePage from '#layouts/ProfilePage.astro';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { toldCharts } from '#site/chart-items.ts';
import { shownParts } from '#site/shown-parts.ts';
import { chapterAnswer } from './_chapter-answer.ts';
import { chartFigures } from './_chart-figures.ts';
import { commonDay, headlinesOf } from './_headlines.ts';
import { leadOf } from './_lead-voice.ts';
import { cardImage } from './_page-frame.ts';
import { trendOf } from './_trend.ts';

type Props = Omit<ComponentProps<typeof ProfilePage>, 'frame' | 'path'>;

/** What stands on the field of the accent, by what the profile is: a rating for a business, else who follows, else its best figures. */
function leadFigures(
  report: ProfileReport,
  headlines: readonly KnownMeasure[],
): Pick<Props, 'guests' | 'figures'> {
  const { profile, measures, today } = report;
  const [rating, ratings] = ['business.rating', 'business.ratings'].map((id) => measures.get(id));
  if (profile.frontMatter.kind === 'organization' && isKnown(rating) && isKnown(ratings)) {
    const press = profile.appearances.rows
      .filter(({ type, date }) => type === 'press' && date <= today)
      .toReversed()
      .slice(0, 3);
    return { guests: { rating, ratings, press }, figures: [] };
  }
  const followers = [...measures.values()]
    .filter(isKnown)
    .filter(({ kind, value }) => kind === 'following.followers' && value > 0)
    .toSorted((a, b) => b.value - a.value);
  // A few testimonials are better read than counted: the words themselves lead then.
  // How many saw it says more to a stranger than a rate.
  const others = headlines
    .filter(({ proof }) => proof === 'engagement' || proof === 'reach')
    .toSorted((a, b) => Number(b.unit === 'count') - Number(a.unit === 'count'));
  const shown = followers.length > 0 ? followers : others.slice(0, 3);
  const figures = shown.slice(0, 5).map((measure) => {
    const year = measures.get(`following.net-growth-365.${measure.platform}`);
    const isCount = measure.kind === 'following.followers';
    return {
      measure,
      trend: isCount ? trendOf(report, measure) : null,
      year: isCount && isKnown(year) && year.value !== 0 ? year : null,
    };
  });
  return { guests: null, figures };
}

/** What the page of a profile shows: the right thing first for what it is, a voice, the first chart, each chapter in a line. */
export async function profilePage(site: BuiltSite, id: string): Promise<Props> {
  const report = site.reports.get(id)!;
  const { profile, measures } = report;
  const parts = await shownParts(site, id);
  const shownProofs = proofs.filter((proof) => parts.chapters.includes(proof.id));
  const led = shownProofs.map((proof) => ({ proof, headlines: headlinesOf(proof, report) }));
  const { guests, figures } = leadFigures(
    report,
    led.flatMap(({ headlines }) => headlines.slice(0, 1)),
  );
  const said = new Set(figures.map(({ measure }) => measure));
  const told = toldCharts(site, id);
  // The chart of what stands large above, where it has one.
  // A business whose exports tell no count is seen rather than followed.
  const counted = [...measures.values()].some(
    (measure) => isKnown(measure) && measure.kind === 'following.followers',
  );
  const leading = figures[0]?.measure.proof ?? (counted ? 'following' : 'reach');
  const first = shownProofs
    .toSorted((a, b) => Number(b.id === leading) - Number(a.id === leading))
    .flatMap((proof) => proof.charts)
    .find((chart) => !isGap(told.get(chart.id)!.told));
  const [chart = null] = await chartFigures(site, id, first ? [first] : []);
  const count = measures.get('business.testimonials');
  return {
    profile,
    image: cardImage(site, id),
    guests,
    figures,
    counted: commonDay(figures.map(({ measure }) => measure)),
    chapters: led.flatMap(({ proof, headlines: [headline, ...others] }) =>
      headline
        ? [
            {
              id: proof.id,
              title: site.words.text(proof.title),
              answer: chapterAnswer(report, headline),
              // What stands large above is not said again.
              second: others.find((measure) => !said.has(measure)) ?? null,
            },
          ]
        : [],
    ),
    chart,
    lead: leadOf(profile.testimonials, site.locale),
    count: isKnown(count) ? count : null,
  };
}
