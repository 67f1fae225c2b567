import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { labelText, lineOf, type Label } from '#charts/label.ts';
import { textMark } from '#charts/svg.ts';
import { ellipsis, wrap } from '#charts/text.ts';
import type { Said } from '#words/said.ts';

const measure = (text: string) => text.length;

const parts = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-z ,.]{0,12}$/),
    fc
      .integer({ min: 0, max: 99_999 })
      .map((value) => ({ text: value.toLocaleString('en'), value })),
  ),
  { maxLength: 8 },
);
const marked = (label: Label) =>
  typeof label === 'string' ? [] : label.filter((part) => typeof part !== 'string');

describe('words with marked numbers', () => {
  it('break into the same lines as without marks', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (said, width, most) => {
          const lines = wrap(said as Said, width, 12, most, measure);
          expect(lines.map(labelText)).toEqual(wrap(labelText(said), width, 12, most, measure));
        },
      ),
    );
  });

  it('are cut as without marks, and keep the numbers that stand whole', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 40 }), (said, width) => {
        const cut = ellipsis(said as Said, width, 12, measure);
        const text = labelText(said);
        expect(labelText(cut)).toBe(ellipsis(text, width, 12, measure));
        const left = marked(cut);
        expect(left).toEqual(marked(said).slice(0, left.length));
      }),
    );
  });

  it('lose the mark of a number that is cut through', () => {
    const said: Said = ['about ', { text: '12,345', value: 12_345 }, ' people'];
    expect(lineOf(said, 'about 12…', 0)).toEqual(['about ', '12', '…']);
    expect(lineOf(said, '12,345 people', 6)).toEqual([
      { text: '12,345', value: 12_345 },
      ' people',
    ]);
  });
});

describe('a line of a drawing', () => {
  const style = { x: 0, y: 0, size: 12, fill: 'red' };
  it('carries the value of the number that it is', () => {
    const said: Said = [{ text: '1.2K', value: 1234, measure: 'following.followers.x' }];
    expect(toXml(textMark(said, style))).toBe(
      '<text x="0" y="0" font-size="12" fill="red" data-value="1234" data-measure="following.followers.x">1.2K</text>',
    );
  });

  it('marks each number among its words, and keeps the spaces between them', () => {
    const said: Said = [
      ' ',
      { text: '5', value: 5 },
      ' of ',
      { text: '9', value: 9, bound: 'low' },
      ' ',
    ];
    expect(toXml(textMark(said, style))).toBe(
      '<text x="0" y="0" font-size="12" fill="red"><tspan data-value="5">5</tspan> of <tspan data-value="9" data-bound="low">9</tspan></text>',
    );
  });
});
