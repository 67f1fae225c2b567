import { createHash } from 'node:crypto';
import { day } from '#model/day.ts';
import {
  defaultOptions,
  type FormatResult,
  type ImportedRow,
  type ImportOptions,
} from '#importers/format.ts';
import { memoryBytes } from '#importers/reading/byte-source.ts';
import { openText } from '#importers/reading/open-text.ts';
import type { Opened } from '#importers/reading/opened.ts';

/** A text file of an export, opened as the import command does. */
export function exportFile(name: string, content: string | Uint8Array): Opened {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    file: name,
    name,
    sheet: null,
    table: openText(memoryBytes(bytes), null),
    source: { name, sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

export function options(words: Partial<ImportOptions> = {}): ImportOptions {
  return { ...defaultOptions, today: day('2026-12-31'), ...words };
}

/** The rows of every import of metrics. */
export function rowsOf({ imports }: FormatResult): ImportedRow[] {
  return imports.flatMap((one) => (one.kind === 'metrics' ? one.rows : []));
}
