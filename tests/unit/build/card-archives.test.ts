import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveCheck } from '#audit/archives.ts';
import { archives } from '#build/stages/archives.ts';
import type { StageContext } from '#build/stages/stage.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import type { SiteSettings } from '#schemas/site.ts';
import { buildReports } from '#site/built-site.ts';
import { drawnCards } from '#site/drawn-cards.ts';
import { cardName } from '#site/urls.ts';

const today = day('2026-11-23');
const root = path.resolve(import.meta.dirname, '../../../content');
const { site: content } = await loadSite(root, { today });
const profile = 'mira-solberg';
const most = 25 * 1024 * 1024;
let staging: string;

beforeEach(async () => {
  staging = await mkdtemp(path.join(tmpdir(), 'plaudit-archives-'));
});
afterEach(() => rm(staging, { recursive: true, force: true }));

/** Puts pictures of so many bytes in the place of the cards, and packs them. */
async function pack(cardArchives: SiteSettings['cardArchives'], bytes: number) {
  const settings = { ...content!.settings, cardArchives };
  const options = { content: root, today, site: null, base: null };
  const site = buildReports({ ...content!, settings }, options);
  const cards = await drawnCards(site, profile);
  await mkdir(path.join(staging, 'cards', profile), { recursive: true });
  const files = cards.flatMap(({ path: { card, key }, sizes }) =>
    sizes.map(({ id }) => `cards/${profile}/${cardName(card.id, key)}.${id}.png`),
  );
  for (const [index, file] of files.entries())
    await writeFile(path.join(staging, file), Buffer.alloc(bytes, index));
  // The other profile has none here.
  const one = { ...site, reports: new Map([[profile, site.reports.get(profile)!]]) };
  const context = { site: one, staging, progress: () => {} } as unknown as StageContext;
  const result = await archives.run(context);
  const zips = (await readdir(path.join(staging, 'cards'))).filter((name) => name.endsWith('.zip'));
  return { ...result, files, zips: zips.sort() };
}

const checked = async (zips: readonly string[], files: readonly string[]) =>
  archiveCheck.run({
    files: [...files, ...zips.map((name) => `cards/${name}`)],
    bytes: (file: string) => readFile(path.join(staging, file)),
  } as unknown as Parameters<typeof archiveCheck.run>[0]);

describe('the archive of the cards', () => {
  it('is one where it is light enough for every host', async () => {
    const { zips, notes, files } = await pack(true, 20_000);
    expect(zips).toEqual([`${profile}.zip`]);
    expect(notes).toEqual([]);
    expect((await checked(zips, files)).faults).toEqual([]);
  });

  it('is none above that, and the build says what to write for it', async () => {
    const { zips, notes } = await pack(true, 400_000);
    expect(zips).toEqual([]);
    expect(notes!.join()).toContain('cardArchives: parts');
  });

  it('is several where the owner wants all, each light enough and together whole', async () => {
    const { zips, notes, files } = await pack('parts', 400_000);
    expect(notes).toEqual([]);
    expect(zips).toEqual([`${profile}.2.zip`, `${profile}.zip`]);
    for (const name of zips)
      expect((await stat(path.join(staging, 'cards', name))).size).toBeLessThanOrEqual(most);
    expect((await checked(zips, files)).faults).toEqual([]);
    const [left] = (await checked(zips.slice(1), files)).faults;
    expect(left!.message).toContain('does not hold');
  });
});
