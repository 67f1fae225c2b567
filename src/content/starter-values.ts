import { z } from 'zod';
import { unwrap } from './schema-walk.ts';

interface About {
  description?: string;
  example?: unknown;
  /** What a starter file says in place of somebody's own words; the check knows it and lets it not pass. */
  placeholder?: string;
}

/** What a schema says of itself; an outer wrapping has the word before what it wraps. */
export function about(schema: z.ZodType): About {
  const own = (schema.meta() ?? {}) as About;
  const { innerType } = schema.def as unknown as { innerType?: z.ZodType };
  const inner = innerType ? about(innerType) : {};
  return {
    ...((own.description ?? inner.description)
      ? { description: own.description ?? inner.description! }
      : {}),
    ...((own.example ?? inner.example) === undefined
      ? {}
      : { example: own.example ?? inner.example }),
    ...((own.placeholder ?? inner.placeholder)
      ? { placeholder: own.placeholder ?? inner.placeholder! }
      : {}),
  };
}

export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** Words for a text that nothing gives an example of: `The title`. */
function wordsFor(key: string): string {
  return `The ${key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()}`;
}

/** The first of the candidates that the schema takes. */
function firstFit(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  const fit = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (fit === undefined) throw new TypeError('A schema needs an example that it takes itself');
  return fit;
}

/**
 * A value that the schema takes: its own example, else its default, else one made up from its form. Days are `today`.
 * Throws a TypeError where a schema has an unusual form and no example, which is a mistake in the schema.
 */
export function exampleFor(key: string, schema: z.ZodType, today: string): unknown {
  const { example, placeholder } = about(schema);
  const fallback: unknown = schema.safeParse(undefined).data;
  const plain = unwrap(schema);
  const madeUp = (): unknown => {
    if (plain instanceof z.ZodEnum) return plain.options[0];
    if (plain instanceof z.ZodBoolean) return false;
    if (plain instanceof z.ZodNumber) return firstFit(schema, [0, 1, 100]);
    if (plain instanceof z.ZodArray) {
      return [exampleFor(key.replace(/s$/, ''), plain.element as z.ZodType, today)];
    }
    if (plain instanceof z.ZodObject) return exampleObject(plain, today);
    if (plain instanceof z.ZodRecord) {
      return { other: exampleFor(key, plain.valueType as z.ZodType, today) };
    }
    return firstFit(schema, [wordsFor(key), 'hello@example.com', 'EUR', 'example']);
  };
  if (isDay(schema)) return today;
  if (placeholder !== undefined) return firstFit(schema, [placeholder]);
  if (example !== undefined) return firstFit(schema, [example]);
  if (fallback !== undefined && !isEmpty(fallback)) return fallback;
  return madeUp();
}

/** The keys of an object that must be there, or the first few where none must. */
function exampleObject(schema: z.ZodObject, today: string): Record<string, unknown> {
  const keys = Object.keys(schema.shape);
  const required = keys.filter((key) => !isOptional(schema.shape[key] as z.ZodType));
  return Object.fromEntries(
    (required.length > 0 ? required : keys).map((key) => [
      key,
      exampleFor(key, schema.shape[key] as z.ZodType, today),
    ]),
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Known by what it takes: a day, and no other text. */
function isDay(schema: z.ZodType): boolean {
  return schema.safeParse('2026-03-01').success && !schema.safeParse('2026-02-30').success;
}

/** What an enumeration offers; null for everything else. */
export function choicesOf(schema: z.ZodType): readonly string[] | null {
  const plain = unwrap(schema);
  return plain instanceof z.ZodEnum ? plain.options.map(String) : null;
}

/**
 * Reads what somebody wrote for a key, as text where the schema takes text, else as YAML. `text` is what was written, `parsed` what
 * YAML makes of it.
 */
export function valueFor(schema: z.ZodType, text: string, parsed: unknown): unknown {
  return schema.safeParse(text).success ? text : parsed;
}
