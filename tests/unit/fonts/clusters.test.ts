import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, drawnText, marksStand, type InkBox } from '#fonts/clusters.ts';

describe('a text as it is drawn', () => {
  it('has letters and marks put together', () => {
    expect(drawnText('Ca\u0301c ba\u0323n \u1112\u1161\u11ab')).toBe('Các bạn 한');
  });

  it('keeps signs whose twin looks different', () => {
    expect(drawnText('\u212b \ufa19 \u2126')).toBe('\u212b \ufa19 \u2126');
  });

  it('has no control characters, and a space for a tab', () => {
    expect(drawnText('a\u0007b\tc\u200dd')).toBe('ab c\u200dd');
  });

  it('comes in clusters that make the whole again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(clustersOf(text).join('')).toBe(text);
      }),
    );
  });
});

describe('marks', () => {
  const letter: InkBox = { left: 0, right: 500, bottom: 0, top: 500 };
  const above: InkBox = { left: 150, right: 350, bottom: 560, top: 700 };

  it('stand above the middle of their letter', () => {
    expect(marksStand('a\u0301', letter, [above])).toBe(true);
  });

  it('do not stand where they are beside it, or on each other', () => {
    expect(marksStand('a\u0301', letter, [{ ...above, left: 450, right: 650 }])).toBe(false);
    expect(marksStand('a\u0301\u0304', letter, [above, above])).toBe(false);
    const higher = { ...above, bottom: 740, top: 880 };
    expect(marksStand('a\u0301\u0304', letter, [above, higher])).toBe(true);
  });
});
