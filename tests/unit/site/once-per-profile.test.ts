import path from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { proofs } from '#proofs/registry.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { buildReports } from '#site/built-site.ts';
import { cardItems, profileCards } from '#site/card-items.ts';
import { chartItems } from '#site/chart-items.ts';
import { latestCards } from '#site/latest-cards.ts';
import { widgetItems } from '#site/widget-items.ts';
import { widgetPicture } from '#site/widget-picture.ts';

const today = day('2026-11-23');
const root = path.resolve(import.meta.dirname, '../../fixtures/thin-sites');
let content: SiteContent;

beforeAll(async () => {
  content = (await loadSite(root, { today })).site!;
});
afterEach(() => vi.restoreAllMocks());

test('however often pages, cards and widgets ask, no chart or card is told again', async () => {
  const charts = proofs.flatMap((proof) => proof.charts);
  const cards = proofs.flatMap((proof) => proof.cards);
  const told = charts.map((chart) => vi.spyOn(chart, 'tell'));
  const claimed = cards.map((card) => vi.spyOn(card, 'claims'));
  const site = buildReports(content, { content: root, today, site: null, base: null });
  const profiles = site.content.profiles.length;
  expect(profiles).toBeGreaterThan(3);
  for (let round = 0; round < 3; round += 1) {
    cardItems(site);
    chartItems(site);
    await latestCards(site);
    for (const widget of await widgetItems(site)) {
      await widgetPicture(site, widget);
      profileCards(site, widget.profile);
    }
  }
  for (const spy of claimed) expect(spy).toHaveBeenCalledTimes(profiles);
  // Once for the pages, and once for the card that shows it.
  for (const spy of told) expect(spy.mock.calls.length).toBeLessThanOrEqual(2 * profiles);
});

test('another site is told anew, also of the same profiles', () => {
  const options = { content: root, today, site: null, base: null };
  const [one, other] = [buildReports(content, options), buildReports(content, options)];
  expect(chartItems(one)).toEqual(chartItems(one));
  const [first] = chartItems(one);
  expect(chartItems(one)[0]!.finding).toBe(first!.finding);
  expect(chartItems(other)[0]!.finding).not.toBe(first!.finding);
});
