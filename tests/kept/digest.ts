import { createHash } from 'node:crypto';

/** Long data, so short that a change of it still shows: its length and eight digits of its hash. */
export function digest(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `${text.length}#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** JSON with its long arrays as digests. */
export function shortJson(value: unknown, most = 12): string {
  return JSON.stringify(value, (_, each: unknown) =>
    Array.isArray(each) && each.length > most ? digest(each) : each,
  );
}
