import type { Opened } from './opened.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole number from 0; null for anything else. */
export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The objects of the list that a document is, or that stands under one of its keys, with their lines; null where there is none. */
export function listIn(
  { json, table }: Opened,
  key: string | null,
): { value: Record<string, unknown>; line: number }[] | null {
  const list = key === null ? json : isRecord(json) ? json[key] : undefined;
  if (!Array.isArray(list) || !list.every(isRecord)) return null;
  const lines = table === null ? [] : [...table.records].slice(1).map(({ line }) => line);
  return list.map((value, index) => ({
    value,
    line: lines.length === list.length ? lines[index]! : index + 1,
  }));
}
