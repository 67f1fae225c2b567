import { expect, test } from 'vitest';
import { noStore, type Store } from '#store/folder-store.ts';
import { keptOrMade, keyOf } from '#store/kept.ts';

function memoryStore(): Store {
  const kept = new Map<string, Buffer>();
  return {
    ...noStore,
    read: async (key) => kept.get(key) ?? null,
    write: async (key, bytes) => void kept.set(key, Buffer.from(bytes)),
  };
}

test('what was made from the same inputs is not made again', async () => {
  const store = memoryStore();
  let count = 0;
  const make = async () => Buffer.from(`made ${(count += 1)}`);
  const ask = (...inputs: string[]) => keptOrMade(store, inputs, make);
  expect((await ask('a', 'b')).toString()).toBe('made 1');
  expect((await ask('a', 'b')).toString()).toBe('made 1');
  expect((await ask('a', 'c')).toString()).toBe('made 2');
});

test('inputs are told apart from their neighbours', () => {
  const keys = [['ab', ''], ['a', 'b'], ['', 'ab'], ['ab'], ['1\na']].map((one) => keyOf(one));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf(['é'])).toBe(keyOf([Buffer.from('é')]));
});
