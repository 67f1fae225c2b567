import { z } from 'zod';

/** Takes off what wraps a schema without changing its form: optional, default, refinement, transform. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { def } = schema as unknown as {
    def: { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType };
  };
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'pipe') {
    // A preprocessing step has no form of its own: what it hands on has.
    const input = def.in!;
    return unwrap(input.def.type === 'transform' ? def.out! : input);
  }
  return schema;
}

/** The alternatives of a union, else the schema itself. */
function branches(schema: z.ZodType): z.ZodType[] {
  const plain = unwrap(schema);
  return plain instanceof z.ZodUnion
    ? (plain.options as z.ZodType[]).flatMap((option) => branches(option))
    : [plain];
}

/** The schema of the value at a path, with its description; undefined where the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  for (const branch of branches(schema)) {
    const next =
      branch instanceof z.ZodObject
        ? (branch.shape[String(key)] as z.ZodType | undefined)
        : branch instanceof z.ZodArray
          ? (branch.element as z.ZodType)
          : branch instanceof z.ZodRecord
            ? (branch.valueType as z.ZodType)
            : undefined;
    const found = next && schemaAt(next, rest);
    if (found) return found;
  }
  return undefined;
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  if (!at) return [];
  return [
    ...new Set(
      branches(at).flatMap((branch) =>
        branch instanceof z.ZodObject ? Object.keys(branch.shape) : [],
      ),
    ),
  ];
}

/** Whether a key of an object holds a number. */
export function isNumber(schema: z.ZodType, key: string): boolean {
  const at = schemaAt(schema, [key]);
  return at !== undefined && unwrap(at) instanceof z.ZodNumber;
}

/** The words that tell the alternatives of a union apart, at the path of the key that holds them. */
export function choicesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const key = path.at(-1);
  const union = schemaAt(schema, path.slice(0, -1));
  if (!union || key === undefined) return [];
  return branches(union).flatMap((branch) => {
    const told = branch instanceof z.ZodObject ? (branch.shape[String(key)] as z.ZodType) : null;
    return told instanceof z.ZodLiteral ? [...told.values].map(String) : [];
  });
}

/** Every text in a value, with the path that leads to it. */
export function* textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
  }
}
