import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '#charts/reader/formats.ts';
import { changeOf } from '#charts/change.ts';
import { writtenAs } from '#words/figures.ts';
import { formatPercent } from '#words/measure-format.ts';
import { numberFormat } from '#words/number-format.ts';
import { wordsOf } from '#words/words.ts';

const reader = formatsOf({ locale: 'en', lines: [], value: 'percent' }, 0, { after: '', week: '' });
const asForm = (value: number): string => {
  const { options, scale } = writtenAs({ value }, 'percent');
  return numberFormat('en', options).format(value / scale);
};

const writers: [string, (share: number) => string][] = [
  ['of measures', (share) => formatPercent(share, 'en')],
  ['of messages', asForm],
  ['of the reader of charts', reader.value],
];

describe.each(writers)('a percentage in the words %s', (_, write) => {
  it.each([
    [1, '100%'],
    [0, '0%'],
    [0.9991, '99.91%'],
    [-0.99998, '−99.998%'],
  ])('%d is not rounded to what it is not', (share, text) => {
    // More digits than needed would be no falsehood: the first ones count.
    expect(write(share).slice(0, 4)).toBe(text.slice(0, 4));
  });

  it('is all or nothing only where the share is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: 1e-9, max: 1, maxExcluded: true, noNaN: true }),
          fc.double({ min: 0.98, max: 1 - 1e-12, noNaN: true }),
        ),
        fc.boolean(),
        (share, falls) => {
          const text = write(falls ? -share : share);
          const shown = Math.abs(Number(text.replace('−', '-').replace('%', '')));
          expect(shown, text).toBeLessThan(100);
          expect(shown, text).toBeGreaterThan(0);
        },
      ),
    );
  });
});

it('a fall of nearly everything is no fall of everything', () => {
  const said = wordsOf('en').text('charts.followers.finding', {
    platform: 'X',
    noun: 'fans',
    ...changeOf(250_000, 3),
    span: { key: 'common.days', args: { count: 9 } },
  });
  expect(said).toBe('X fans fell 99.999% in 9 days');
});
