import { fileTypeFromBuffer } from 'file-type';

/** What people call a file that holds no numbers for us, and what to do instead. */
const words: Record<string, { what: string; hint: string }> = {
  cfb: {
    what: 'an Excel file from before 2007 (.xls), or another old Office document',
    hint: 'Open it in a spreadsheet and save it as .xlsx or CSV.',
  },
  ods: { what: 'an OpenDocument spreadsheet', hint: 'Save it as .xlsx or CSV.' },
  numbers: { what: 'a Numbers spreadsheet', hint: 'Export it as CSV or Excel.' },
  pdf: { what: 'a PDF', hint: 'Download the numbers as CSV or Excel instead.' },
  docx: { what: 'a Word document', hint: 'Download the numbers as CSV or Excel instead.' },
  pptx: { what: 'a presentation', hint: 'Download the numbers as CSV or Excel instead.' },
  rtf: { what: 'a text document (RTF)', hint: 'Save the table in it as CSV.' },
  gz: { what: 'a compressed file (gzip)', hint: 'Unpack it first.' },
  tar: { what: 'an archive (tar)', hint: 'Unpack it first.' },
  '7z': { what: 'an archive (7-Zip)', hint: 'Unpack it first.' },
  rar: { what: 'an archive (RAR)', hint: 'Unpack it first.' },
  sqlite: { what: 'a SQLite database', hint: 'Save the table in it as CSV.' },
  parquet: { what: 'a Parquet file', hint: 'Save it as CSV.' },
  html: {
    what: 'a web page',
    hint: 'Download the numbers as CSV or Excel instead of saving the page.',
  },
  xml: { what: 'an XML file', hint: 'Save it as CSV, Excel or JSON.' },
};

const families = {
  image: 'a picture',
  video: 'a video',
  audio: 'a sound recording',
  font: 'a font',
} as const;

export type FileKind =
  | { kind: 'text' | 'zip' }
  /** Something else, in words that follow "This is". */
  | { kind: 'other'; what: string; hint: string };

/** What a file is, by its first bytes: names lie. An Excel workbook is a zip. */
export async function fileKind(beginning: Uint8Array): Promise<FileKind> {
  const found = await fileTypeFromBuffer(beginning);
  if (!found) {
    const start = Buffer.from(beginning.subarray(0, 300))
      .toString('latin1')
      .trimStart()
      .toLowerCase();
    if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
      return { kind: 'other', ...words['html']! };
    }
    return { kind: 'text' };
  }
  const { ext, mime } = found;
  if (ext === 'zip' || /^xl[st][xm]$/.test(ext)) return { kind: 'zip' };
  const known = words[ext];
  if (known) return { kind: 'other', ...known };
  const family = mime.split('/')[0] as keyof typeof families;
  return {
    kind: 'other',
    what: families[family] ?? `a ${ext.toUpperCase()} file`,
    hint: 'Import the numbers as CSV, Excel or JSON.',
  };
}
