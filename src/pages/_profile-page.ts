import type { ComponentProps } from 'astro/types';
import { isGap } from '#charts/chart.ts';
import type ProfilePage from '#layouts/ProfilePage.astro';
import { isKnown } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { toldCharts } from '#site/chart-items.ts';
import { shownParts } from '#site/shown-parts.ts';
import { chapterAnswer } from './_chapter-answer.ts';
import { chartFigures } from './_chart-figures.ts';
import { commonDay, headlinesOf } from './_headlines.ts';
import { leadFigures } from './_lead-figures.ts';
import { leadOf } from './_lead-voice.ts';
import { cardImage } from './_page-frame.ts';

type Props = Omit<ComponentProps<typeof ProfilePage>, 'frame' | 'path'>;

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
