import type { Problem } from '#problems/problem.ts';
import type { ExportFile } from './importer.ts';

/** Years of daily rows are a hundredth of it. */
const LARGEST_EXPORT = 100_000_000;

/** The encoding that the first bytes tell of: a byte order mark, or the null bytes of UTF-16 without one. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 200);
  const nulls = (offset: number) =>
    sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  if (nulls(1) > sample.length / 4) return 'utf-16le';
  if (nulls(0) > sample.length / 4) return 'utf-16be';
  return 'utf-8';
}

/** True where a label names an encoding that files can have, such as `windows-1252`. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Decodes a file of an export. `encoding` is the user's word for it, null where the bytes decide. */
export function decodeExport(
  name: string,
  bytes: Uint8Array,
  encoding: string | null,
): { file: ExportFile; problems: Problem[] } {
  const refuse = (message: string, hint: string) => ({
    file: { name, bytes, text: null },
    problems: [
      {
        file: name,
        line: 0,
        column: 0,
        severity: 'error' as const,
        code: 'file-encoding' as const,
        message,
        hint,
      },
    ],
  });
  if (bytes.length > LARGEST_EXPORT) {
    return refuse(
      `This file has ${Math.round(bytes.length / 1e6)} MB, more than the ${LARGEST_EXPORT / 1e6} MB that can be imported`,
      'Export a shorter stretch of time, or split the file.',
    );
  }
  try {
    const decoder = new TextDecoder(encoding ?? encodingOf(bytes), { fatal: true });
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    if (!text.includes('\0')) return { file: { name, bytes, text }, problems: [] };
  } catch {
    // Said below.
  }
  return refuse(
    encoding === null
      ? 'This file is neither UTF-8 nor UTF-16 text'
      : `This file is not ${encoding} text`,
    'Name its encoding with --encoding, for instance --encoding windows-1252, or save it as UTF-8.',
  );
}
