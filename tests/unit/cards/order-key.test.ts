import { describe, expect, it } from 'vitest';
import { orderKey } from '#cards/order-key.ts';
import { cardSizes } from '#cards/sizes.ts';
import { resolveTheme } from '#theme/theme.ts';

const claim = { data: { text: 'a' }, alt: 'a', post: 'a', texts: ['a'], asOf: null };
const order = {
  card: { id: 'words' } as never,
  claim,
  size: cardSizes[0],
  theme: resolveTheme(),
  scheme: 'light' as const,
  lang: 'en',
  address: 'plaudit.example/ada',
  format: 'png' as const,
  file: 'cards/p/words.og.png',
};
const pictures = {
  namesOf: async () => new Map([['face.png', 'picture-1']]),
  placeIn: async (tree: string) => tree,
};
const tools = { code: 'a', engine: 'b', pictures };
const key = () => orderKey(order, tools);

describe('the key of a card that is not designed yet', () => {
  it('is the same for the same', async () => {
    expect(await key()).toMatch(/^[0-9a-f]{64}$/);
    expect(await orderKey({ ...order, claim: structuredClone(claim) }, { ...tools })).toBe(
      await key(),
    );
  });

  it.each<[string, Partial<typeof order>]>([
    ['the design', { card: { id: 'other' } as never }],
    ['the data', { claim: { ...claim, data: { text: 'b' } } }],
    ['the texts', { claim: { ...claim, texts: ['a', 'b'] } }],
    ['the size', { size: cardSizes[1] as never }],
    ['the theme', { theme: resolveTheme({ accent: '#123456' }) }],
    ['the scheme', { scheme: 'dark' as never }],
    ['the language', { lang: 'ja' }],
    ['the address', { address: 'plaudit.example/bea' }],
    ['the format', { format: 'webp' as never }],
    ['the file', { file: 'cards/p/other.og.png' }],
  ])('is another one where %s is', async (_, change) => {
    expect(await orderKey({ ...order, ...change }, tools)).not.toBe(await key());
  });

  it.each<[string, Partial<typeof tools>]>([
    ['the code', { code: 'x' }],
    ['what draws', { engine: 'x' }],
    ['a picture', { pictures: { ...pictures, namesOf: async () => new Map([['face.png', 'x']]) } }],
  ])('is another one where %s is', async (_, change) => {
    expect(await orderKey(order, { ...tools, ...change })).not.toBe(await key());
  });

  it('is none where the code may change, or a claim holds more than data', async () => {
    expect(await orderKey(order, { ...tools, code: null as never })).toBeNull();
    const data = { text: 'a', say: () => 'b' };
    expect(await orderKey({ ...order, claim: { ...claim, data } }, tools)).toBeNull();
  });
});
