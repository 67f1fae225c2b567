import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { datedCopy, widgetOnDay } from '#site/remade-widgets.ts';
import { correctionsOf, figuresOf } from './corrections.ts';

/** The dated copies of an earlier site that are made again: their numbers were corrected, and the owner wants it so. */
export async function remadeCopies(site: BuiltSite, earlier: string | null): Promise<string[]> {
  if (earlier === null || site.content.settings.correctedWidgets !== 'remake') return [];
  const remade: string[] = [];
  for (const file of (await listFiles(earlier)).sort()) {
    const copy = datedCopy(file);
    if (!copy || !site.views.has(copy.profile)) continue;
    const figures = figuresOf(await readFile(path.join(earlier, file), 'utf8'));
    if (!figures) continue;
    const corrected = correctionsOf(site, copy.profile, copy.day, figures).length > 0;
    if (corrected && (await widgetOnDay(site, copy))) remade.push(file);
  }
  return remade;
}
