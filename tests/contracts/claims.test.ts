import { describe, expect, it } from 'vitest';
import { day, daysBetween } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { isGap } from '#charts/chart.ts';
import { growthCard } from '#proofs/following/cards/growth.tsx';
import { yearCard } from '#proofs/following/cards/year.tsx';
import { followersChart } from '#proofs/following/charts/followers.ts';
import { buildReports, reportOn } from '#site/built-site.ts';
import { loadSite } from '#content/load-site.ts';
import path from 'node:path';
import { wordsOf } from '#words/words.ts';

const today = day('2026-11-23');
const context = { today, words: wordsOf('en') };

describe.each(['content', 'tests/fixtures/thin-sites'])('what cards of %s claim', (folder) => {
  const reports = async () => {
    const { site } = await loadSite(path.resolve(folder), { today });
    const built = buildReports(site!, { content: site!.root, today, site: null, base: null });
    return [...built.views.keys()].map((id) => reportOn(built, id, 'card'));
  };
  it('calls no jump unexplained that the page explains', async () => {
    for (const report of await reports()) {
      const page = followersChart.tell(report, context);
      if (isGap(page)) continue;
      const unexplained = new Map(
        Map.groupBy(page.data.jumps, ({ platform }) => platform)
          .entries()
          .map(([id, jumps]) => [id, jumps.length]),
      );
      for (const { key, claim } of growthCard.claims(report, context)) {
        const { jump } = claim.data;
        const platform = key!.replace('followers-', '');
        expect(jump !== null, key!).toBe((unexplained.get(platform) ?? 0) > 0);
        expect(claim.alt, key!).not.toMatch(/milestones? (?:is|are) marked/);
      }
    }
  });

  it('counts in the card of a year what is of a year, as the page does', async () => {
    const others = (await reports()).flatMap((report) => {
      const ofTheYear = [...report.measures.values()]
        .filter(isKnown)
        .filter(({ period }) => period && daysBetween(period.from, period.to) <= 366)
        .map((measure) => formatMeasure(measure, context.words).value);
      return yearCard
        .claims(report, context)
        .flatMap(({ claim }) => claim.data.facts)
        .filter(({ value }) => !ofTheYear.includes(value));
    });
    expect(others).toEqual([]);
  });
});
