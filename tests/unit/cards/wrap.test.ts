import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, setLine, setText } from '#cards/wrap.ts';

/** Every character is half as wide as it is high. */
const measure = (text: string, size: number) => [...text].length * size * 0.5;

const place = {
  width: 300,
  height: 200,
  sizes: [60, 40, 20],
  lineHeight: 1.2,
  face: 'sans' as const,
};

describe('setting a text', () => {
  it('takes the largest size at which it fits', () => {
    expect(setText('Short', place, measure)).toMatchObject({ size: 60, lines: ['Short'] });
    expect(setText('A text of some more words here', place, measure).size).toBeLessThan(60);
  });

  it('cuts at a word with an ellipsis where the smallest size is too large', () => {
    const set = setText('many words that repeat themselves '.repeat(20), place, measure);
    expect(set.clamped).toBe(true);
    expect(set.lines.at(-1)).toMatch(/\w…$/);
    expect(set.lines.length).toBeLessThanOrEqual(Math.floor(200 / 24));
  });

  it('leaves no word alone on the last line where others could keep it company', () => {
    const { lines } = setText('one two three four five six', { ...place, sizes: [40] }, measure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toContain(' ');
  });

  it('gives a long last word one of the line before, where that line can spare it', () => {
    const one = { ...place, sizes: [40] };
    expect(setText('aaaa bb ccc longword12', one, measure).lines).toEqual([
      'aaaa bb',
      'ccc longword12',
    ]);
    // It would only move the lone word up.
    expect(setText('aaaaaa bbbbb longword12345', one, measure).lines.at(-1)).toBe('longword12345');
  });

  it('never lets a line be wider or the text higher than the place', () => {
    const unit = fc.constantFrom(...'abc de. 字語יםไท');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 300 }), (text) => {
        const set = setText(text, place, measure);
        for (const line of set.lines) expect(measure(line, set.size)).toBeLessThanOrEqual(300);
        expect(set.lines.length * set.size * 1.2).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('breaks unspaced scripts between words, not before closing marks', () => {
    const pieces = breakable('我们请米拉，为医院。');
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece).not.toMatch(/^[，。]/);
  });

  it('sets one line as one line', () => {
    expect(setLine('A name of some length', 200, [40, 20], 'sans', measure).lines).toHaveLength(1);
  });
});
