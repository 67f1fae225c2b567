import type { z } from 'zod';
import { contentKinds } from '#schemas/registry.ts';
import { unwrap } from './schema-walk.ts';
import { starters } from './starter-kinds.ts';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The texts that a schema offers to be replaced: what it says of itself and of its keys. */
function* placeholdersOf(schema: z.ZodType): Generator<string> {
  const { placeholder } = (schema.meta() ?? {}) as { placeholder?: string };
  if (placeholder !== undefined) yield placeholder;
  const { innerType } = schema.def as unknown as { innerType?: z.ZodType };
  if (innerType) return yield* placeholdersOf(innerType);
  const { shape, element } = unwrap(schema) as unknown as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
  };
  for (const own of Object.values(shape ?? {})) yield* placeholdersOf(own);
  if (element) yield* placeholdersOf(element);
}

/** Every text that a starter file holds in place of somebody's own. */
const starterTexts: ReadonlySet<string> = new Set(
  [
    ...contentKinds.flatMap(({ schema }) => [...placeholdersOf(schema)]),
    ...starters.flatMap(({ body }) => (body === undefined ? [] : [body])),
  ].map(plain),
);
const shortest = Math.min(...Array.from(starterTexts, ({ length }) => length));

/** The host of starter files and of every manual: nobody lives there (RFC 2606). */
const exampleAddress = /(?:https?:\/\/(?:www\.)?|[\w.+-]@)example\.com(?![\w-]|\.\w)/i;

export interface Placeholder {
  /** Where it begins in the text that was looked at. */
  offset: number;
  message: string;
  hint: string;
}

/** What of a text was to be replaced before anybody sees it: starter text, or an address that is nobody's. */
export function findPlaceholder(text: string): Placeholder | null {
  if (text.length < shortest) return null;
  for (const { 0: paragraph, index } of text.matchAll(/\S.*(?:\r?\n[ \t]*\S.*)*/g)) {
    if (!starterTexts.has(plain(paragraph))) continue;
    return {
      offset: index,
      message: `${JSON.stringify(plain(paragraph))} is still the text of the starter file`,
      hint: 'Write your own in its place, or take the file or the key away.',
    };
  }
  const address = exampleAddress.exec(text);
  return (
    address && {
      offset: address.index,
      message: 'An address at example.com is nobody’s',
      hint: 'Write the real address in its place, or take the key away.',
    }
  );
}
