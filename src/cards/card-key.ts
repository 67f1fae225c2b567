import { createHash } from 'node:crypto';
import type { CardFont } from '#fonts/card-fonts.ts';
import type { CardSize } from './sizes.ts';

const digests = new WeakMap<Buffer, string>();

function digestOf(data: Buffer): string {
  const digest = digests.get(data) ?? createHash('sha256').update(data).digest('hex');
  digests.set(data, digest);
  return digest;
}

/**
 * The hash of a card that is laid out: its tree holds every word, colour and place, so a changed design, theme or text is another
 * card without anybody keeping count. `engine` is what draws it, with versions.
 */
export function cardKey(
  tree: string,
  { width, height }: CardSize,
  fonts: readonly CardFont[],
  engine: string,
): string {
  const hash = createHash('sha256').update(`${engine} ${width}x${height}\n${tree}`);
  for (const { name, weight, data } of fonts) hash.update(`\n${name} ${weight} ${digestOf(data)}`);
  return hash.digest('hex');
}
