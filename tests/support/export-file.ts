import { decodeExport } from '#importers/decode-export.ts';
import { defaultOptions, type ExportFile, type ImportOptions } from '#importers/importer.ts';

/** A file of an export as the import command hands it on; bytes where the encoding matters. */
export function exportFile(name: string, content: string | Uint8Array): ExportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { file, problems } = decodeExport(name, bytes, null);
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return file;
}

export function options(words: Partial<ImportOptions> = {}): ImportOptions {
  return { ...defaultOptions, ...words };
}
