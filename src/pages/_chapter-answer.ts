import type { KnownMeasure } from '#model/measure.ts';
import { isKnown } from '#model/measure.ts';
import { audienceTables, type AudienceTable } from '#proofs/authority/audience.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { figureOf } from '#words/measure-format.ts';
import type { Said } from '#words/said.ts';

const isAudienceTable = (table: string | undefined): table is AudienceTable =>
  audienceTables.some((one) => one === table);

/** What a chapter comes to, in one line: its strongest figure, and for followers how it went in a year. */
export function chapterAnswer(
  { measures, profile, words }: ProfileReport,
  headline: KnownMeasure,
): Said {
  const label = headline.label;
  const figure = figureOf(headline);
  const ratings = measures.get('business.ratings');
  if (headline.id === 'business.rating' && isKnown(ratings)) {
    return words.say('pages.answer.rating', { figure, count: figureOf(ratings) });
  }
  const group = headline.label.args?.['group'];
  const table = /^authority\.audience-top\.(\w+)$/.exec(headline.id)?.[1];
  if (typeof group === 'string' && isAudienceTable(table))
    return words.say(`pages.answer.audience-${table}`, { figure, group });
  // Labels are in the plural: one of a thing stands behind its name.
  if (headline.unit === 'count' && headline.value === 1) {
    return words.say('pages.answer.one', { figure, label });
  }
  // Of the largest platform: a total is of follows, and has no year of its own.
  const followers = [...measures.values()]
    .filter(isKnown)
    .filter(({ kind }) => kind === 'following.followers')
    .toSorted((a, b) => b.value - a.value)[0];
  const growth = measures.get(`following.growth-rate-365.${followers?.platform}`);
  if (headline.proof !== 'following' || !isKnown(growth) || growth.value === 0) {
    return words.say('pages.answer.measure', { figure, label });
  }
  const grown = figureOf(growth);
  if (headline.platform !== undefined) {
    return words.say('pages.answer.growing-alone', { figure, label, growth: grown });
  }
  const platform = profile.platforms.find(({ id }) => id === growth.platform)!.name;
  return words.say('pages.answer.growing', { figure, label, platform, growth: grown });
}
