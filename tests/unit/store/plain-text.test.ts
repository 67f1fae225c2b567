import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '#store/plain-text.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, true, false, NaN, 0, -0, Infinity, '', 'null', '0', 'a"b'),
    fc.double(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 }).map((each) => new Map(each)),
    fc.array(fc.string(), { maxLength: 3 }).map((each) => new Set(each)),
  ),
})).value;

test('what is the same has the same text, and nothing else has', () => {
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      const text = plainText(one);
      expect(text).not.toBeNull();
      expect(plainText(structuredClone(one))).toBe(text);
      expect(isDeepStrictEqual(one, other) || plainText(other) !== text).toBe(true);
    }),
  );
});

describe('values that are easily taken for each other', () => {
  const values = [
    ['1', 1, 1n, [1], [[1]], new Set([1]), { 1: 1 }, new Map([[1, 1]]), new Map([['1', 1]])],
    [null, undefined, 'null', 'undefined', {}, [], { a: undefined }, { a: null }, new Map()],
    [0, -0, '-0', false, NaN, 'NaN'],
  ];

  it.each(values)('have texts of their own', (...each) => {
    expect(new Set(each.map(plainText)).size).toBe(each.length);
  });
});

it.each<[string, unknown]>([
  ['a function', () => 1],
  ['a moment', new Date(0)],
  ['an instance of a class', new URL('https://a.example')],
  ['a symbol', { [Symbol('a')]: 1 }],
  ['a field that is not listed', Object.defineProperty({}, 'a', { value: 1 })],
  ['a list with holes', Object.assign([], { 1: 1 })],
])('does not write down %s, however deep', (_, value) => {
  expect(plainText(value)).toBeNull();
  expect(plainText([{ deep: new Map([[1, value]]) }])).toBeNull();
});

it('does not write down a circle, and does what stands in two places', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(plainText(circle)).toBeNull();
  const twice = { a: 1 };
  expect(plainText([twice, twice])).toBe(plainText([{ a: 1 }, { a: 1 }]));
});
