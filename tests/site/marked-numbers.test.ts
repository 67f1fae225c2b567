import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { attributeOf, elementsIn, textOf, type Element, type Node } from '#audit/html.ts';

const nodesOf = (markup: string): readonly Node[] => parse(markup).childNodes;

/** A number and nothing else, which is no year: years, days and the numerals of milestones are no values. */
const isValue = (text: string): boolean =>
  /^[+−-]?[\d.,]+\s?[KMB%×]?$/.test(text) && !/^(?:19|20)\d\d$/.test(text);

const isMarked = (element: Element): boolean => attributeOf(element, 'data-value') !== undefined;

describe.each([
  ['the sample', inject('sampleSite')],
  ['the thin profiles', inject('thinSites')],
])('in %s', (_, site) => {
  it('every number that stands alone in a drawing is marked with its value', async () => {
    const bare: string[] = [];
    let marked = 0;
    for (const file of await listFiles(site)) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(path.join(site, file), 'utf8');
      if (!html.includes('<svg')) continue;
      const drawings = [...elementsIn(nodesOf(html))].filter(({ tagName }) => tagName === 'svg');
      for (const [svg, element] of drawings.flatMap((drawing) =>
        [...elementsIn(drawing.childNodes)].map((one) => [drawing, one] as const),
      )) {
        // The hours of a day are names.
        const isHours = attributeOf(svg, 'aria-labelledby')?.startsWith('hours-') ?? false;
        if (element.tagName !== 'text' || isHours) continue;
        const text = textOf(element.childNodes).trim();
        const spans = [...elementsIn(element.childNodes)].filter(isMarked);
        marked += spans.length + Number(isMarked(element));
        // Milestones are numbered where their titles find no room, in bold and small.
        const isNumeral =
          /^\d{1,2}$/.test(text) && attributeOf(element, 'text-anchor') === 'middle';
        if (isValue(text) && !isMarked(element) && spans.length === 0 && !isNumeral)
          bare.push(`${file}: ${text}`);
      }
    }
    expect(bare).toEqual([]);
    expect(marked).toBeGreaterThan(100);
  });

  it('every chart in a file says its finding once more, with its numbers marked', async () => {
    const drawings = (await listFiles(site)).filter((file) => /^charts\/.*\.svg$/.test(file));
    expect(drawings.length).toBeGreaterThan(5);
    let numbers = 0;
    for (const file of drawings) {
      const elements = [...elementsIn(nodesOf(await readFile(path.join(site, file), 'utf8')))];
      const said = (name: string) => {
        const element = elements.find(({ tagName }) => tagName === name);
        return element ? textOf(element.childNodes) : `${file} has no ${name}`;
      };
      expect(said('metadata')).toBe(said('title') + said('desc'));
      numbers += elements.filter(({ tagName }) => tagName === 'data').length;
    }
    expect(numbers).toBeGreaterThan(drawings.length);
  });

  it('every number in structured data names its measure and leads to its evidence', async () => {
    let numbers = 0;
    const visit = async (value: unknown): Promise<void> => {
      if (typeof value !== 'object' || value === null) return;
      for (const each of Object.values(value)) await visit(each);
      const node = value as Record<string, unknown>;
      if (node['@type'] !== 'InteractionCounter' && node['@type'] !== 'AggregateRating') return;
      numbers += 1;
      const address = new URL(String(node['url']));
      expect(address.hash).toBe(`#${String(node['identifier'])}`);
      const page = path.join(site, address.pathname.replace('/sub/', '/'), 'index.html');
      expect(await readFile(page, 'utf8')).toContain(`id="${address.hash.slice(1)}"`);
    };
    for (const file of await listFiles(site)) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(path.join(site, file), 'utf8');
      for (const [, json] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      ))
        await visit(JSON.parse(json!));
    }
    expect(numbers).toBeGreaterThan(0);
  });
});
