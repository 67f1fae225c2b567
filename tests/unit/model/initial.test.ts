import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialOf } from '#model/initial.ts';

describe('initialOf', () => {
  it.each([
    ['Ada Example', 'A'],
    ['rOpenSci', 'r'],
    ['“Kim” Ortega', 'K'],
    ['(Acme) & Sons', 'A'],
    ['\u200F\u2067مريم', 'م'],
    ['e\u0301pee', 'é'],
    ['क्षमा', 'क्ष'],
    ['กำพล', 'กำ'],
    ['김서준', '김'],
    ['王小明', '王'],
    ['がく', 'が'],
    ['🎨 Mira', 'M'],
    ['4 Chairs', '4'],
    ['🎨', '🎨'],
    ['***', '*'],
  ])('of %s is %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });

  it('is something to be seen, of any name that has it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(initialOf(name)).toMatch(/\S/);
      }),
    );
  });
});
