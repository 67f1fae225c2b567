import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { sparkline } from '#charts/sparkline.ts';
import { createShapeText } from '#fonts/shape-text.ts';
import { resolveTheme } from '#theme/theme.ts';
import { galleryCases } from './cases.ts';
import { draw, packages, pictures } from './pictures.ts';

// A changed picture shows in the review: look at it, then keep it with `vitest -u`.
describe('every chart on awkward data', () => {
  it.each(pictures)('$name is the picture that was kept', async (picture) => {
    await expect(await draw(picture, 'wide')).toMatchFileSnapshot(`kept/${picture.name}.wide.svg`);
  });

  it('keeps the pictures that are drawn, and no others', async () => {
    const kept = (await readdir(new URL('kept', import.meta.url))).filter((name) =>
      name.endsWith('.wide.svg'),
    );
    expect(kept.sort()).toEqual(pictures.map(({ name }) => `${name}.wide.svg`).sort());
  });

  it.each(pictures.filter(({ gallery }) => /^(?:ordinary|long names)$/.test(gallery.name)))(
    '$name on a phone is the picture that was kept',
    async (picture) => {
      await expect(await draw(picture, 'narrow')).toMatchFileSnapshot(
        `kept/${picture.name}.narrow.svg`,
      );
    },
  );

  it.each(pictures)('$name holds only finite numbers', async (picture) => {
    for (const layout of ['wide', 'narrow'] as const)
      expect(await draw(picture, layout)).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each(pictures)('$name fits frames of other sizes', async (picture) => {
    for (const [width, height] of [
      [280, 200],
      [480, 240],
      [1200, 630],
    ] as const) {
      const svg = await draw(picture, width < 480 ? 'narrow' : 'wide', {
        width,
        height,
        titled: false,
      });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).not.toMatch(/ (?:width|height|r)="-/);
    }
  });

  it.each(pictures)('$name needs no style, no script and no other address', async (picture) => {
    expect(await draw(picture, 'wide')).not.toMatch(
      / style=|<script|<image|<foreignObject| on\w+=|url\(/,
    );
  });

  it.each(pictures)('$name says in words and numbers what it shows', ({ story }) => {
    expect(story.title).not.toMatch(/\.$|undefined|NaN|null/);
    expect(story.summary).toMatch(/\.$/);
    expect(story.summary).not.toMatch(/undefined|NaN|null/);
    expect(story.table.rows.length).toBeGreaterThan(0);
    for (const row of story.table.rows) expect(row).toHaveLength(story.table.columns.length);
    expect(story.files.length).toBeGreaterThan(0);
  });
});

describe('sparklines', () => {
  it.each(galleryCases)('$name becomes a line without words', ({ report }) => {
    const { followers, cadence } = report.profile.platforms[0]!;
    const look = { width: 120, height: 32, palette: resolveTheme().light };
    const line = sparkline(followers.points, cadence, look);
    expect(line === null).toBe(followers.points.length < 2);
    expect(line === null ? '' : toXml(line)).not.toMatch(/NaN|Infinity|<text/);
  });
});

describe('charts as files', async () => {
  const shapeText = await createShapeText(packages);

  it.each(pictures)(
    '$name is small, has no text that needs a font, and librsvg draws it',
    async (picture) => {
      const svg = await draw(picture, 'wide', { shapeText });
      expect(svg).not.toMatch(/<text|font-size/);
      expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(30 * 1024);
      const { data, info } = await sharp(Buffer.from(svg))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(info.width).toBe(760);
      // Something other than the paper was drawn.
      expect(new Set(data).size).toBeGreaterThan(8);
    },
  );
});
