import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardSizes } from '#cards/sizes.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import { archiveReadme, cardTable, cardTitle } from '#site/card-texts.ts';
import { viewedCharts } from '#site/chart-views.ts';
import { drawnCards } from '#site/drawn-cards.ts';
import { embedWays } from '#site/embed-code.ts';
import { feedItems } from '#site/feed.ts';
import { homeProfile } from '#site/home-profile.ts';
import { oembed } from '#site/oembed.ts';
import { pagedTables, rowAddress } from '#site/row-pages.ts';
import { shownFigures } from '#site/shown-figures.ts';
import { shownParts } from '#site/shown-parts.ts';
import { facetsOf } from '#site/testimonial-facets.ts';
import { frozenItem, profileWidgets, widgetItems } from '#site/widget-items.ts';
import { widgetFrame } from '#site/widget-frame.ts';
import { projectRoot } from '../support/command.ts';
import { digest, shortJson } from './digest.ts';

// What both sites at hand give out beside their pages: addresses, feeds, code to embed, what lies in archives, which parts there are. A change
// shows in the review: read it, then keep it with `-u`.

const today = day('2026-11-23');

describe.each([
  ['content', 'https://plaudit.example', '/sub/'],
  ['tests/fixtures/thin-sites', null, null],
])('%s', (folder, address, base) => {
  let site: BuiltSite;
  const name = path.basename(folder);
  const profiles = () => [...site.reports.keys()];
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`.replaceAll(projectRoot, '');
  const file = (what: string) => `site/${name}.${what}.txt`;

  beforeAll(async () => {
    const root = path.join(projectRoot, folder);
    const { site: content } = await loadSite(root, { today });
    site = buildReports(content!, { content: root, today, site: address, base });
  });

  it('shows the parts that it showed', async () => {
    const lines = [`home: ${homeProfile(site.content)}`];
    for (const profile of profiles()) {
      const parts = await shownParts(site, profile);
      const facets = facetsOf(site, profile).map(
        ({ testimonials, ...facet }) => `${shortJson(facet)} ${testimonials.length}`,
      );
      lines.push(`# ${profile}`, shortJson(parts, 40), ...facets);
      for (const { chart, choice } of viewedCharts(site, profile).values())
        lines.push(`${chart.id}: ${choice.ranges.join(', ')} ${choice.logarithmic}`);
      for (const { table, dated, pages } of pagedTables(site, profile).values()) {
        const [row] = table.rows;
        lines.push(
          `${table.name} ${dated} ${pages.newest.length} ${pages.older.map(({ length }) => length).join(' ')} ${row ? rowAddress(site, profile, row.file, row.line) : ''}`,
        );
      }
    }
    await expect(text(lines)).toMatchFileSnapshot(file('parts'));
  });

  it('says in its feeds what it said', async () => {
    const lines = feedItems(site).map((item) => shortJson(item, 20));
    await expect(text(lines)).toMatchFileSnapshot(file('feed'));
  });

  it('has the widgets that it had, with their code and their numbers', async () => {
    const lines: string[] = [];
    for (const item of await widgetItems(site)) {
      const { asOf, profile, widget } = item;
      lines.push(`# ${profile} ${widget.id} ${asOf ?? ''}`, shortJson(await oembed(site, item)));
      const ways = await embedWays(site, item, { styled: '<b>styled</b>', bare: '<b>bare</b>' });
      // Of one profile in full: those of the others differ by its name.
      const isFirst = profile === profiles()[0];
      lines.push(
        ...ways.map((way) => (isFirst ? JSON.stringify(way) : `${way.id} ${digest(way)}`)),
      );
      for (const place of ['frame', 'element', 'paste'] as const) {
        const { widget: _, data, css, ...frame } = await widgetFrame(site, item, place);
        lines.push(`${place}: ${digest(data)} ${digest(css)} ${shortJson(frame)}`);
      }
      if (asOf !== null)
        lines.push(
          `frozen: ${digest(frozenItem(item).data)} ${shortJson(shownFigures(site, frozenItem(item), asOf))}`,
        );
    }
    for (const profile of profiles()) {
      const { missing } = await profileWidgets(site, profile);
      lines.push(
        ...missing.map(({ widget, missing: why }) => `${widget.id}: ${site.words.text(why)}`),
      );
    }
    await expect(text(lines)).toMatchFileSnapshot(file('widgets'));
  });

  it('has the cards that it had, in their sizes, with their texts', async () => {
    const lines: string[] = [];
    for (const profile of profiles()) {
      const cards = await drawnCards(site, profile);
      for (const { path: item, sizes } of cards)
        lines.push(
          `${cardTitle(item, site.words)}: ${sizes.length === cardSizes.length ? 'all' : sizes.map(({ id }) => id).join(' ')} ${item.page}`,
        );
      lines.push(digest(cardTable(site, cards)), archiveReadme(site, profile, cards));
    }
    await expect(text(lines)).toMatchFileSnapshot(file('cards'));
  });
});
