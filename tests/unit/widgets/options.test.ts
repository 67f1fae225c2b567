import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionNames, readOptions } from '#widgets/element/options.ts';

const read = (given: Record<string, string>) => {
  const warnings: string[] = [];
  const options = readOptions(
    (name) => given[name] ?? null,
    'masonry|grid',
    (text) => warnings.push(text),
  );
  return { options, warnings };
};

describe('options', () => {
  test('are read from text', () => {
    const { options, warnings } = read({
      theme: 'dark',
      accent: '0a7',
      layout: 'grid',
      limit: '6',
      tags: 'Book, course',
      'min-rating': '4.5',
      lang: 'en,ar',
      motion: 'off',
      order: 'newest',
      pick: 'kim',
    });
    expect(warnings).toEqual([]);
    expect(options).toEqual({
      theme: 'dark',
      accent: '#0a7',
      layout: 'grid',
      limit: 6,
      tags: ['book', 'course'],
      'min-rating': 4.5,
      lang: ['en', 'ar'],
      motion: 'off',
      order: 'newest',
      pick: ['kim'],
    });
  });

  test.each([
    ['theme', 'sepia', 'auto, light, dark'],
    ['accent', 'red;background:url(//evil.example)', 'a colour'],
    ['layout', 'list', 'masonry, grid'],
    ['limit', '0', 'from 1 to 100'],
    ['limit', '2.5', 'whole'],
    ['limit', '', 'whole'],
    ['tags', ' , ', 'tags'],
    ['min-rating', '6', 'from 1 to 5'],
    ['motion', 'fast', 'auto, off'],
    ['order', 'best', 'featured, newest, oldest, rating'],
  ])('%s="%s" is passed over, and named', (name, text, expected) => {
    const { options, warnings } = read({ [name]: text });
    expect(options).toEqual({});
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`${name}="${text}"`);
    expect(warnings[0]).toContain(expected);
  });

  test('no text whatever breaks them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...optionNames), fc.string(), (name, text) => {
        const { options, warnings } = read({ [name]: text });
        expect(Object.keys(options).length + warnings.length).toBe(1);
      }),
    );
  });
});
