import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '#model/day.ts';
import { wordsOf } from '#words/words.ts';
import { formatBounds, formatMeasure } from '#words/measure-format.ts';
import { isKnown, type KnownMeasure, type Measure, type MissingMeasure } from '#model/measure.ts';
import { publicProfile } from '#public/public-profile.ts';
import { proofs } from '#proofs/registry.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import { arbitraryProfile } from '../../support/arbitrary-profile.ts';
import { fullProfile, fullProfileToday } from '../../support/full-profile.ts';
import { reportContent } from '../../support/measures.ts';
import { makeProfile } from '../../support/profile-builder.ts';

/** What holds for every measure of every proof, whatever the content. */

const today = day('2026-03-01');
const words = wordsOf('en');
const report = (profile: ProfileContent, at: Day = today) =>
  reportContent(profile, { today: at, locale: 'en' });

const { page } = publicProfile(fullProfile(), fullProfileToday);

const blunder = /NaN|undefined|Infinity|∞|null/;

/** What is wrong with a measure, whatever the content. */
function faultsOf(measure: Measure): string[] {
  const { id, asOf } = measure;
  const rules: [broken: boolean, fault: string][] = [
    [asOf !== null && asOf > today, `is as of ${asOf}, after today`],
    ...(isKnown(measure) ? rulesOfKnown(measure) : rulesOfMissing(measure)),
  ];
  return rules.flatMap(([broken, fault]) => (broken ? [`${id} ${fault}`] : []));
}

function rulesOfMissing({ missing }: MissingMeasure): [boolean, string][] {
  const said = words.text(missing);
  return [[said.length < 10 || blunder.test(said), `says that this is missing: ${said}`]];
}

function rulesOfKnown(measure: KnownMeasure): [boolean, string][] {
  const { value, low = value, high = value, sources, period } = measure;
  const caveat = measure.caveat ? words.text(measure.caveat) : '';
  const text = `${formatMeasure(measure, words).text} ${formatBounds(measure, words)?.text ?? ''}`;
  return [
    [![value, low, high].every(Number.isFinite), `is ${low} <= ${value} <= ${high}`],
    [low > value || value > high, `lies outside of its bounds: ${low} <= ${value} <= ${high}`],
    [sources.length === 0, 'has no source'],
    [sources.some(({ lines }) => lines.length === 0), 'has a source without a line'],
    [
      !!period && (period.from > period.to || period.to > today),
      `is of ${period?.from} to ${period?.to}`,
    ],
    [blunder.test(caveat), `warns: ${caveat}`],
    [blunder.test(text), `reads: ${text}`],
  ];
}

const full = report(fullProfile(), fullProfileToday);
const empty = report(makeProfile());

describe('proofs', () => {
  it('are six, in the order of the credibility page', () => {
    expect(proofs.map(({ id }) => id)).toEqual([
      'following',
      'engagement',
      'reach',
      'relationships',
      'authority',
      'business',
    ]);
  });

  it('have methods with ids of their own', () => {
    const ids = proofs.flatMap(({ methods }) => methods.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(proofs.map((proof) => [proof.id, proof] as const))(
    '%s: every measure has a method, every method a measure',
    (_, proof) => {
      const used = new Set(proof.measures(page, fullProfileToday).map(({ method }) => method));
      expect([...used].sort()).toEqual(proof.methods.map(({ id }) => id).sort());
    },
  );

  it.each(proofs.map((proof) => [proof.id, proof] as const))(
    '%s: headlines are measures',
    (_, proof) => {
      const headlines = proof.headlines(page);
      expect(headlines.length).toBeGreaterThan(0);
      expect(headlines.filter((id) => !full.measures.has(id))).toEqual([]);
      expect(new Set(headlines).size).toBe(headlines.length);
    },
  );
});

describe('measures', () => {
  it('are all known where every kind of file is in use', () => {
    const missing = [...full.measures.values()].filter((measure) => !isKnown(measure));
    expect(missing).toEqual([]);
  });

  it('are all missing where nothing is, and each says what to supply', () => {
    expect(empty.measures.size).toBeGreaterThan(60);
    const silent = [...empty.measures.values()].filter(
      (measure) => isKnown(measure) || !/\w.*\.$/.test(words.text(measure.missing)),
    );
    expect(silent).toEqual([]);
  });

  it('have an id that begins with their proof, and a label', () => {
    const nameless = [...full.measures.values()].filter(
      ({ id, proof, label }) =>
        !id.startsWith(`${proof}.`) || !/^[\p{Lu}\d]/u.test(words.text(label)),
    );
    expect(nameless).toEqual([]);
  });

  it('hold what a number must hold, for any content', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const measures = [...report(profile).measures.values()];
        expect(measures.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same before and after they were written as JSON', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const measures = [...report(profile).measures.values()];
        expect(JSON.parse(JSON.stringify(measures))).toEqual(measures);
        const published = JSON.parse(JSON.stringify(profile)) as ProfileContent;
        expect([...report(published).measures.values()]).toEqual(measures);
      }),
      { numRuns: 30 },
    );
  });

  it('do not look at what is dated later', () => {
    const upTo = (profile: ProfileContent): ProfileContent => ({
      ...profile,
      platforms: profile.platforms.map((platform) => ({
        ...platform,
        table: {
          ...platform.table,
          rows: platform.table.rows.filter(({ date }) => date <= today),
        },
        followers: {
          ...platform.followers,
          points: platform.followers.points.filter((point) => point.day <= today),
        },
      })),
      conversations: profile.conversations && {
        ...profile.conversations,
        rows: profile.conversations.rows.filter(({ date }) => date <= today),
      },
      funnel: profile.funnel && {
        ...profile.funnel,
        rows: profile.funnel.rows.filter(({ date }) => date <= today),
      },
      testimonials: profile.testimonials.filter(({ date }) => date <= today),
      stories: profile.stories.filter(({ frontMatter }) => frontMatter.date <= today),
      milestones: {
        ...profile.milestones,
        rows: profile.milestones.rows.filter(({ date }) => date <= today),
      },
      appearances: {
        ...profile.appearances,
        rows: profile.appearances.rows.filter(({ date }) => date <= today),
      },
      feedback: {
        ...profile.feedback,
        rows: profile.feedback.rows.filter(({ asked }) => asked <= today),
      },
    });
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        expect([...report(upTo(profile)).measures]).toEqual([...report(profile).measures]);
      }),
      { numRuns: 60 },
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { measures } = report(profile);
        const value = (id: string) => {
          const measure = measures.get(id);
          return isKnown(measure) ? measure.value : null;
        };
        const stars = [1, 2, 3, 4, 5].map((star) => value(`business.ratings-${star}`) ?? 0);
        expect(stars.reduce((sum, count) => sum + count, 0)).toBe(value('business.ratings') ?? 0);
        const kinds = [...measures.values()].filter(({ id }) =>
          id.startsWith('business.testimonials-by-'),
        );
        expect(kinds.reduce((sum, kind) => sum + (isKnown(kind) ? kind.value : 0), 0)).toBe(
          value('business.testimonials') ?? 0,
        );
        const total = value('following.total');
        const parts = ['youtube', 'my-own'].map((id) => value(`following.followers.${id}`) ?? 0);
        expect([null, parts[0]! + parts[1]!, ...parts]).toContain(total);
      }),
      { numRuns: 60 },
    );
  });
});
