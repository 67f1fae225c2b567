import { keyOf } from '#store/kept.ts';
import { plainText } from '#store/plain-text.ts';
import type { ImageFormat } from './image-format.ts';
import type { TreeOrder, TreeTools } from './tree.ts';

interface DrawnOrder extends TreeOrder {
  format: ImageFormat;
  file: string;
}

interface KeyTools extends Pick<TreeTools, 'pictures'> {
  code: string | null;
  engine: string;
}

const claims = new WeakMap<object, string | null>();

/** A claim is drawn in several sizes: written down once. */
function claimText(claim: TreeOrder['claim']): string | null {
  let text = claims.get(claim);
  if (text === undefined) claims.set(claim, (text = plainText(claim)));
  return text;
}

/**
 * The hash of a card before it is designed, over the code and all that a design is given; its file tells which design of the site it
 * is. Null where the code is not known, or a claim is more than data.
 */
export async function orderKey(
  { card, claim, size, theme, scheme, lang, address, format, file }: DrawnOrder,
  { code, engine, pictures }: KeyTools,
): Promise<string | null> {
  const said = code === null ? null : claimText(claim);
  const seen = plainText([...(await pictures.namesOf(claim.pictures ?? []))]);
  const rest = plainText({
    id: card.id,
    file,
    size,
    theme,
    scheme,
    lang,
    address: address ?? null,
    format,
  });
  if (code === null || said === null || seen === null || rest === null) return null;
  return keyOf(['card', code, engine, said, seen, rest]);
}
