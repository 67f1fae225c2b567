import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsOrdering, visualPieces } from '#cards/bidi.ts';

const seen = (line: string, direction: 'ltr' | 'rtl') => visualPieces(line, direction).join('|');

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
          expect(sorted(visualPieces(line, direction).join(''))).toBe(sorted(line));
        },
      ),
    );
  });

  it('leaves left-to-right scripts alone', () => {
    expect(needsOrdering('Καλημέρα, мир, 你好')).toBe(false);
    expect(needsOrdering('ok سلام')).toBe(true);
  });
});
