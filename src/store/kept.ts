import { createHash } from 'node:crypto';
import type { Store } from './folder-store.ts';

/** One key over all that decides some bytes. Each input is told apart from its neighbours. */
export function keyOf(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes = Buffer.from(input);
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** What was made from the same inputs before, else what is made now, and kept. */
export async function keptOrMade(
  store: Store,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const key = keyOf(inputs);
  const kept = await store.read(key);
  if (kept !== null) return kept;
  const made = Buffer.from(await make());
  await store.write(key, made);
  return made;
}
