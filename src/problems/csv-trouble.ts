import type { CsvError } from 'csv-parse';

/** What keeps a text from being a table, in words of ours, and the line on which it shows. */
export interface CsvTrouble {
  message: string;
  line: number;
}

/** By the code of the parser; the line counts from 1. */
const messages: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark opens a cell and none closes it',
  CSV_INVALID_CLOSING_QUOTE: 'After the quotation mark that closes a cell there is more text',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'After the quotation mark that closes a cell there is more text',
  INVALID_OPENING_QUOTE: 'A quotation mark stands in the middle of a cell',
};

export function csvTrouble(error: CsvError): CsvTrouble {
  const { lines } = error as unknown as { lines?: number };
  return {
    message: messages[error.code] ?? 'Its rows and cells cannot be told apart',
    line: Number(lines ?? 1),
  };
}
