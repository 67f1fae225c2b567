import type { FetchedResponse } from './network-fetch.ts';

/** Reads a body up to a limit of bytes, after unpacking; null where it is longer, and then no more of it is read. */
export async function readBounded(
  { body }: Pick<FetchedResponse, 'body'>,
  limit: number,
): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}
