import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from '#importers/reading/post-title.ts';

describe('the title of a post', () => {
  it.each([
    [['A walk'], 'A walk'],
    [['', ' \n ', 'The second column'], 'The second column'],
    [['🎉🎉🎉\n\nWe moved in'], 'We moved in'],
    [['A line\nand its other half\n\nA second paragraph'], 'A line and its other half'],
    [['A walk\n\u2800\nA second paragraph'], 'A walk'],
    [['Every\u2800 time'], 'Every time'],
    [['A walk  https://example.com/a?b=1'], 'A walk'],
    [['https://example.com/only'], 'https://example.com/only'],
    [['"quoted", and done.'], '"quoted", and done.'],
  ])('of %j is %j', (texts, title) => {
    expect(titleOf(texts)).toEqual({ title });
  });

  it('is none where nothing is said', () => {
    expect(titleOf(['', '—', '\n'])).toEqual({});
    expect(titleOf([])).toEqual({});
  });

  it('ends after a word where the text is long', () => {
    const { title } = titleOf(['One word after another, '.repeat(12)]);
    expect(title).toMatch(/^(?:One word after another, )+One word…$|\w…$/);
    expect(title!.length).toBeLessThanOrEqual(101);
  });

  it('is one line of at most 101 characters, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 3 }),
        (texts) => {
          const { title } = titleOf(texts);
          if (title === undefined) return;
          expect(title.length).toBeLessThanOrEqual(101);
          expect(title).not.toMatch(/[\r\n]/);
          expect(title.isWellFormed()).toBe(texts.join('').isWellFormed() || title.isWellFormed());
        },
      ),
    );
  });
});
