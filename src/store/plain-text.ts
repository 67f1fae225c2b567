/**
 * A value as text from which it could be read again: two values have the same text only where they are the same. Null where it holds
 * what is more than data (a function, an instance of a class, a circle): nothing may be kept under half of what decides it.
 */
export function plainText(value: unknown): string | null {
  try {
    return written(value, new Set());
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

const plainPrototypes = new Set<unknown>([Object.prototype, null]);

function written(value: unknown, above: Set<object>): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean' || value === undefined || value === null) return String(value);
  if (typeof value !== 'object' || above.has(value)) throw new NotPlain();
  above.add(value);
  const text = writtenParts(value, above);
  above.delete(value);
  return text;
}

function writtenParts(value: object, above: Set<object>): string {
  const list = (items: Iterable<unknown>) =>
    Array.from(items, (item) => written(item, above)).join();
  if (Array.isArray(value)) {
    if (Object.keys(value).length !== value.length) throw new NotPlain();
    return `[${list(value)}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Map.prototype)
    return `map(${list((value as Map<unknown, unknown>).entries())})`;
  if (prototype === Set.prototype) return `set(${list(value as Set<unknown>)})`;
  const hidden = Reflect.ownKeys(value).length !== Object.keys(value).length;
  if (!plainPrototypes.has(prototype) || hidden) throw new NotPlain();
  const fields = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${written(item, above)}`,
  );
  return `{${fields.join()}}`;
}
