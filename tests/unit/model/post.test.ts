import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPost, networks, shortened, type Network } from '#model/post.ts';

const lengthOn = (id: Network['id'], post: string) =>
  networks.find((network) => network.id === id)!.lengthOf(post);

describe('the length of a post', () => {
  // Said by X: https://docs.x.com/fundamentals/counting-characters
  it.each([
    ['letters', 'Hello', 5],
    ['letters with marks, composed or not', 'e\u0301té', 3],
    ['Arabic and Hebrew', 'שלום', 4],
    ['Han, kana and Hangul: two each', '漢字한', 6],
    ['quotes and dashes', '“a” – b', 7],
    ['an ellipsis is two', 'a…', 3],
    ['a family is one sign', '👩‍👩‍👧', 2],
    ['a skin tone and a flag', '👍🏽🇳🇴', 4],
    ['an address, however long', `https://example.com/${'a'.repeat(300)}/ x`, 25],
    ['an address, however short', 'https://a.co', 23],
    ['a name that X makes an address of', 'npm.example', 23],
  ])('on X: %s', (_, post, length) => {
    expect(lengthOn('x', post)).toBe(length);
  });

  it('is counted in what a reader sees as one, with addresses in full, on Bluesky', () => {
    expect(lengthOn('bluesky', 'é👩‍👩‍👧')).toBe(2);
    expect(lengthOn('bluesky', 'https://a.co')).toBe(12);
    // 3000 bytes at most: 301 of the ten bytes of this are too many.
    expect(lengthOn('bluesky', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(120))).toBeGreaterThan(300);
  });

  it('counts an address as 23 on Mastodon, and in full on LinkedIn', () => {
    const post = `é https://example.com/${'a'.repeat(80)}`;
    expect(lengthOn('mastodon', post)).toBe(25);
    expect(lengthOn('linkedin', post)).toBe(post.length);
  });
});

describe('a shortened text', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 600 });

  it('fits, is the beginning of the text, and ends at a whole sign', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: longestPost }), (text, most) => {
        const short = shortened(text, most);
        if (short === text) return;
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(short.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves room for an address everywhere', () => {
    const address = `https://${'a'.repeat(57)}.example/a/b/`;
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), (text) => {
        const post = `${shortened(text, longestPost)}\n${address}`;
        for (const { most, lengthOf } of networks) expect(lengthOf(post)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is cut at a word', () => {
    expect(shortened('one two three four', 13)).toBe('one two…');
    expect(shortened('one, two', 7)).toBe('one…');
    expect(shortened('短短短短短短', 8)).toBe('短短短…');
    expect(shortened('fits', 4)).toBe('fits');
  });
});
