import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { projectRoot } from '../support/command.ts';
import { findLostSpaces } from '../support/spaces.ts';

/** All that was written by hand: what is one word there is one word. */
async function written(folders: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders) {
    for (const file of await listFiles(path.join(projectRoot, folder))) {
      if (!/\.(?:astro|tsx?|mdx?|ya?ml|csv|json)$/.test(file)) continue;
      texts.push(await readFile(path.join(projectRoot, folder, file), 'utf8'));
    }
  }
  return texts.join('\n');
}

describe('the spaces of a page', () => {
  it.each([
    ['text and a value', '<p>what ties them toMira Solberg</p>', 'runs together: toMira'],
    ['two sentences', '<p>is held back.None is left out</p>', 'runs together: back.None'],
    ['a count', '<p>after12 days</p>', 'runs together: after12'],
    ['two elements', '<p><a>Kim</a><span>Head</span></p>', 'runs together: Kim|Head'],
    [
      'a hidden word',
      '<p>48 %<span class="hidden">Evidence</span></p>',
      'runs together: 48 %|Evid',
    ],
    ['a comma', '<p>the evidence , and more</p>', 'a space too many: the evidence , and'],
    [
      'a description',
      '<meta name="description" content="about thisOne here">',
      'runs together: thisO',
    ],
  ])('are missed at %s', (_where, html, fault) => {
    expect(findLostSpaces(html, '')).toEqual([expect.stringContaining(fault)]);
  });

  it('are not missed where none belongs', () => {
    const html =
      '<p>On YouTube, <b>4.8</b> out of 5: proof.json.</p><p>見本<b>花子</b></p><div>Kim</div><div>Head</div>';
    expect(findLostSpaces(html, 'YouTube proof.json')).toEqual([]);
  });

  it.each([
    ['the sample', 'content', inject('sampleSite')],
    ['the thin profiles', 'tests/fixtures/thin-sites', inject('thinSites')],
  ])('are all there in every page of %s', async (_, content, site) => {
    const known = await written([content, 'src']);
    const faults = new Set<string>();
    for (const file of await listFiles(site)) {
      if (!file.endsWith('.html')) continue;
      const found = findLostSpaces(await readFile(path.join(site, file), 'utf8'), known);
      for (const fault of found) faults.add(fault);
    }
    expect([...faults]).toEqual([]);
  });
});
