/**
 * Writes a page with every chart on every awkward case, wide and narrow, in the light, the dark and the print look.
 *
 *   node --import tsx tests/gallery/show.ts FOLDER
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontFaceCss } from '#fonts/css.ts';
import { variablePalette } from '#theme/palette.ts';
import { cssConstants, cssTheme } from '#theme/css.ts';
import { resolveTheme } from '#theme/theme.ts';
import { draw, packages, pictures } from './pictures.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder into which the page is written.');
mkdirSync(folder, { recursive: true });

const words = pictures.flatMap(({ gallery, story }) => [
  { text: story.title, lang: 'en' },
  ...gallery.report.profile.milestones.rows.map((row) => ({ text: row.title, lang: 'en' })),
  ...gallery.report.profile.platforms.map((platform) => ({
    text: platform.name + platform.noun,
    lang: 'en',
  })),
]);
const { css, files } = fontFaceCss(packages, words, (name) => name);
for (const file of files) copyFileSync(file.path, path.join(folder, file.name));

const sections = await Promise.all(
  pictures.map(async (picture) => {
    const drawings = await Promise.all(
      (['wide', 'narrow'] as const).map((layout) =>
        draw(picture, layout, { palette: variablePalette }),
      ),
    );
    return `<section><h2>${picture.name}</h2>${drawings.join('')}</section>`;
  }),
);
writeFileSync(
  path.join(folder, 'index.html'),
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts on awkward data</title><style>
${css}
:root{${cssConstants()}}
${cssTheme(resolveTheme())}
body{margin:1rem;background:var(--paper);color:var(--ink);font:14px var(--face-sans)}
section{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;margin-block-end:2rem}
h2{flex:0 0 100%;margin:0;font:600 12px var(--face-mono)}
svg{max-width:100%;height:auto;outline:1px dotted var(--line)}
@media (width < 600px){svg:first-of-type{display:none}}
</style></head><body>${sections.join('\n')}</body></html>`,
);
