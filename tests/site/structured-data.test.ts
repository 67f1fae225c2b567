import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { structuredFaults } from '#audit/structured-data.ts';
import { listFiles } from '#audit/read-pages.ts';
import { vocabularyFaults } from '../support/schema-org.ts';

type Block = Record<string, unknown>;

async function blocks(): Promise<Map<string, Block>> {
  const site = inject('sampleSite');
  const found = new Map<string, Block>();
  for (const file of await listFiles(site)) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(path.join(site, file), 'utf8');
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (json !== undefined) found.set(file, JSON.parse(json) as Block);
  }
  return found;
}

const typesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [
        ...('@type' in value ? [String(value['@type'])] : []),
        ...Object.values(value).flatMap(typesIn),
      ]
    : [];

describe('structured data', () => {
  test('is made of words that schema.org knows', async () => {
    const all = [...(await blocks()).values()];
    expect(all.length).toBeGreaterThan(50);
    expect(vocabularyFaults(all)).toEqual([]);
  });

  test('the vocabulary refuses what it does not know', () => {
    const context = { '@context': 'https://schema.org' };
    expect(vocabularyFaults([{ ...context, '@type': 'Review', stars: 5 }])).toHaveLength(1);
    expect(
      vocabularyFaults([{ ...context, '@type': 'Review', author: { '@type': 'Persona' } }]),
    ).toHaveLength(1);
  });

  test('rates what is sold, and nobody on a page of their own', async () => {
    const all = await blocks();
    for (const [file, block] of all)
      expect({ file, faults: structuredFaults(JSON.stringify(block), null) }).toEqual({
        file,
        faults: [],
      });
    const reviewed = [...all.values()].flatMap(({ itemReviewed }) => typesIn(itemReviewed));
    expect(new Set(reviewed)).toEqual(
      new Set(['Course', 'Book', 'Product', 'SoftwareApplication']),
    );
  });

  test('a mean stands with the count of all ratings', async () => {
    const page = (await blocks()).get('tidemark/testimonials/index.html') as {
      mainEntity: { '@type': string; aggregateRating: Block };
    };
    expect(page.mainEntity['@type']).toBe('SoftwareApplication');
    expect(page.mainEntity.aggregateRating).toMatchObject({ ratingValue: 4.5, ratingCount: 6 });
    // Mira sells several things: a mean for each would be that of a selection.
    const mira = (await blocks()).get('mira-solberg/testimonials/index.html');
    expect(typesIn(mira)).not.toContain('AggregateRating');
  });

  test('a review of a person, and a rating of a firm, are faults', () => {
    const person = {
      '@type': 'Person',
      name: 'Ada',
      aggregateRating: { '@type': 'AggregateRating' },
    };
    const review = { '@type': 'Review', itemReviewed: { '@type': 'Person', name: 'Ada' } };
    expect(structuredFaults(JSON.stringify(person), null)).toEqual([
      'rates a Person on a page of its own',
    ]);
    expect(structuredFaults(JSON.stringify(review), null)).toEqual(['reviews a Person']);
  });
});
