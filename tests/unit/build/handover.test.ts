import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteOf, writeRead, type Handover } from '#build/handover.ts';
import { loadSite } from '#content/load-site.ts';
import { digestOf } from '#content/snapshot.ts';
import { day } from '#model/day.ts';
import { smallMetrics, smallMetricsFile, writeSmallContent } from '../../support/small-content.ts';

const today = day('2026-03-01');
let folder: string;
let handover: Handover;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-handover-'));
  const content = path.join(folder, 'content');
  await writeSmallContent(content);
  const { site } = await loadSite(content, { today });
  const read = path.join(folder, 'read');
  await writeRead(read, site!);
  handover = {
    content,
    today,
    site: null,
    base: null,
    digest: digestOf(site!.files),
    read,
    code: null,
    drawn: null,
    places: { code: path.resolve('.'), caches: path.join(folder, 'caches') },
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const followers = async (given: Handover) =>
  (await siteOf(given)).reports.get('ada')!.measures.get('following.followers.letters');

describe('what is handed to Astro', () => {
  it('is what was read: the same as reading it again, and readable by nobody else', async () => {
    const [handed, again] = [await siteOf(handover), await siteOf({ ...handover, read: null })];
    expect(handed.content).toEqual(again.content);
    expect([...handed.reports.get('ada')!.measures]).toEqual([
      ...again.reports.get('ada')!.measures,
    ]);
    expect((await stat(handover.read!)).mode & 0o077).toBe(0);
  });

  it('stays what was read where the folder changes, and is refused where it is of another reading', async () => {
    await writeFile(path.join(handover.content, smallMetricsFile), smallMetrics(231));
    expect(await followers(handover)).toMatchObject({ value: 238 });
    expect(await followers({ ...handover, read: null, digest: null })).toMatchObject({
      value: 231,
    });
    await expect(siteOf({ ...handover, read: null })).rejects.toThrow('was changed while');
    await expect(siteOf({ ...handover, digest: 'another' })).rejects.toThrow('was changed while');
  });
});
