import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import { ledgerMeasure, ledgerMethod } from '#evidence/ledger.ts';
import { publishedJson } from '#evidence/published-json.ts';
import { publishedTables, tableToCsv } from '#evidence/published-tables.ts';
import { day, type Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import { wordsOf } from '#words/words.ts';
import { galleryCases } from '../gallery/cases.ts';
import { projectRoot } from '../support/command.ts';
import { fullProfile, fullProfileToday } from '../support/full-profile.ts';
import { reportContent } from '../support/measures.ts';
import { digest, shortJson } from './digest.ts';

// Every number of every profile at hand, with what is said of it. A change shows in the review: read it, then keep it with `-u`.

const today = day('2026-11-23');
const profilesOf = async (folder: string): Promise<readonly ProfileContent[]> =>
  (await loadSite(path.join(projectRoot, folder), { today })).site!.profiles;

const reported = (profile: ProfileContent, on: Day) =>
  reportContent(profile, { today: on, locale: 'en-GB' });

function numbersOf(report: ProfileReport<'page'>): string {
  const { profile, measures, words } = report;
  const lines = [...measures.values()].map((measure) => {
    const told = ledgerMeasure(measure, words) as unknown as Record<string, unknown>;
    const { id, status, value, low, high, unit, asOf, label, caveat, missing, sources, ...rest } =
      told;
    const bounds = low === undefined ? '' : ` (${String(low)} to ${String(high)})`;
    return status === 'known'
      ? `${id}: ${String(value)}${bounds} ${String(unit)}, ${String(asOf)}; ${String(label)}; ${String(caveat ?? '')} ${shortJson(sources, 3)} ${digest(rest)}`
      : `${id}: – ${String(missing)} ${digest(rest)}`;
  });
  const headlines = proofs.map(({ id, headlines: of }) => `${id}: ${digest(of(profile))}`);
  const tables = publishedTables(profile).map((table) => {
    const csv = tableToCsv(table);
    return `${table.name}: ${csv.split('\n', 1)[0]!} ${csv.split('\n').length} lines ${digest(csv)}`;
  });
  return [
    ...lines,
    `headlines ${headlines.join('; ')}`,
    ...tables,
    `published ${digest(publishedJson(profile))}`,
    '',
  ].join('\n');
}

describe('numbers', () => {
  it.each(['content', 'tests/fixtures/thin-sites'])(
    'of %s are those that were kept',
    async (folder) => {
      const profiles = await profilesOf(folder);
      expect(profiles.length).toBeGreaterThan(1);
      for (const profile of profiles)
        await expect(numbersOf(reported(profile, today))).toMatchFileSnapshot(
          `measures/${profile.id}.txt`,
        );
    },
  );

  it('of a profile in which every kind of file is in use are those that were kept', async () => {
    const report = reported(fullProfile(), fullProfileToday);
    await expect(numbersOf(report)).toMatchFileSnapshot('measures/full.txt');
  });

  it.each(galleryCases.map((gallery) => [gallery.name, gallery] as const))(
    'of awkward data, %s, are those that were kept',
    async (name, gallery) => {
      await expect(numbersOf(gallery.report as ProfileReport<'page'>)).toMatchFileSnapshot(
        `measures/awkward/${name.replaceAll(' ', '-')}.txt`,
      );
    },
  );

  it('follow the methods that were kept', async () => {
    const words = wordsOf('en');
    const methods = proofs.flatMap((proof) =>
      proof.methods.map((method) => shortJson(ledgerMethod(method, proof.id, words))),
    );
    await expect(`${methods.join('\n')}\n`).toMatchFileSnapshot('measures/methods.txt');
  });
});
