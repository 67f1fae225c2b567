import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isSparse } from '#charts/sparse.ts';
import { rangeFindings, readingOf, viewsOf } from '#proofs/chart-views.ts';
import { draw, pictures, type Picture } from '../gallery/pictures.ts';
import { digest, shortJson } from './digest.ts';

// What every chart says on awkward data, beside the pictures of it that are kept. A change shows in the review: read it, then keep it with `-u`.

const charts = Map.groupBy(pictures, ({ chart }) => chart.id);

async function said(picture: Picture): Promise<string> {
  const { chart, gallery, name } = picture;
  const { report } = gallery;
  // Told anew, so that what is told is told in this test.
  const story = chart.tell(report, report) as Picture['story'];
  const { table } = story;
  const reading = readingOf(chart, story, report.words);
  const ranges = rangeFindings(chart, story, report);
  const views = reading ? viewsOf(chart, story, report, ranges).slice(1) : [];
  const plots = [];
  for (const layout of ['wide', 'narrow'] as const) {
    const svg = await draw(picture, layout, { titled: false, readable: true });
    const attributes = [...svg.matchAll(/ data-(?:plot|read)="([^"]*)"/g)];
    plots.push(`${layout}: ${attributes.length} ${digest(attributes.map(([whole]) => whole))}`);
    plots.push(...[...svg.matchAll(/ data-plot="([^"]*)"/g)].slice(0, 2).map(([, plot]) => plot!));
  }
  const rows = table.rows.map((row) => row.join(' | '));
  return [
    `# ${name}`,
    story.title,
    ...story.said.sentences.map((one) => `  ${gallery.report.words.text(one)}`),
    shortJson(story.said),
    `${table.caption}: ${table.columns.map(({ label, numeric }) => label + (numeric ? ' #' : '')).join(' | ')}`,
    ...rows.slice(0, 3),
    `… ${rows.length} rows ${digest(rows)}`,
    ...rows.slice(-2),
    `files: ${story.files.join(', ')}; as of ${story.asOf}; ${isSparse(story, reading) ? 'sparse' : 'enough'}`,
    `read: ${reading === null ? 'not day by day' : shortJson(reading)}`,
    ...views.map(
      ({ said: { days, title, sentence, data } }) =>
        `${days} days: ${title} | ${sentence} | ${digest(data)}`,
    ),
    ...plots,
    '',
  ].join('\n');
}

describe('what charts say', () => {
  it.each([...charts])('%s says what was kept', async (id, some) => {
    const texts = [];
    for (const picture of some) texts.push(await said(picture));
    await expect(texts.join('\n')).toMatchFileSnapshot(`charts/${id}.txt`);
  });

  it('keeps no chart that is gone', async () => {
    const kept = await readdir(new URL('charts', import.meta.url));
    expect(kept.sort()).toEqual([...charts.keys()].map((id) => `${id}.txt`).sort());
  });
});
