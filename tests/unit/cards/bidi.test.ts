import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visualLines } from '#cards/bidi.ts';
import { directionOf, hasRightToLeft, type Direction } from '#fonts/bidi-levels.ts';

const linesOf = (lines: readonly string[], direction: Direction) =>
  visualLines(lines.join(' '), lines, direction)!.map((pieces) =>
    pieces.map(({ text }) => text).join('|'),
  );
const seen = (line: string, direction: Direction) => linesOf([line], direction)[0];

describe('the order of a line', () => {
  it('puts the space of a right-to-left line after its full stop', () => {
    expect(seen('אב. גד', 'rtl')).toBe('גד| |.|אב');
  });

  it('keeps words and numbers of the other direction whole, and mirrors brackets', () => {
    expect(seen('א (Skerry 24) ב', 'rtl')).toBe('ב| |(|Skerry 24|)| |א');
  });

  it('orders a right-to-left word within a left-to-right line', () => {
    expect(seen('say אב גד now', 'ltr')).toBe('say |גד| |אב| now');
  });

  it('lets what ends a left-to-right line stay at its end', () => {
    expect(seen('word אב.', 'ltr')).toBe('word |אב|.');
  });

  it('keeps a mark with its letter', () => {
    expect(seen('שָׁלום', 'rtl')).toBe('שָׁלום');
  });

  it('loses and adds nothing', () => {
    const unit = fc.constantFrom(...'אבגد ر.,! 12ab');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 40 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (line, direction) => {
          const sorted = (text: string) => [...text].sort().join('');
          const [pieces] = visualLines(line, [line], direction) ?? [[{ text: line }]];
          expect(sorted(pieces!.map(({ text }) => text).join(''))).toBe(sorted(line));
        },
      ),
    );
  });

  it('sets what begins a broken line as within the paragraph, not as if it began one', () => {
    // By itself, 75% at the start of a right-to-left line has its sign on the right.
    expect(linesOf(['חסכנו', '75% מהזמן'], 'rtl')).toEqual(['חסכנו', 'מהזמן| |75%']);
    expect(linesOf(['بلغت النسبة', '75% من الكل'], 'rtl')[1]).toBe('الكل| |من| |%|75');
  });

  it('takes an emoji for a sign, whatever its code point', () => {
    expect(seen('אב 🎉 12 ג', 'rtl')).toBe('ג| |12| |🎉| |אב');
  });

  it('leaves left-to-right scripts alone', () => {
    expect(hasRightToLeft('Καλημέρα, мир, 你好 🎉')).toBe(false);
    expect(hasRightToLeft('ok سلام')).toBe(true);
    expect(visualLines('a b', ['a b'], 'ltr')).toBeNull();
  });

  it('finds the direction by the first letter', () => {
    expect(directionOf('24 שלום')).toBe('rtl');
    expect(directionOf('“Hello” שלום')).toBe('ltr');
    expect(directionOf('🎉 שלום')).toBe('rtl');
    expect(directionOf('𞤀𞤣𞤤𞤢𞤥')).toBe('rtl');
  });
});
