/** How platforms and people write "not known". Never 0. */
const unknownWords = new Set([
  '',
  '-',
  '–',
  '—',
  '--',
  '---',
  '.',
  '?',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'undefined',
]);

export function isUnknown(cell: string): boolean {
  return unknownWords.has(cell.trim().toLowerCase());
}

/** The zeros of the decimal digits that counts come in, beside Latin ones: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = ['٠', '۰', '०', '০', '๐'].map((zero) => zero.codePointAt(0)!);

/** Latin digits, plain spaces and signs. NFKC turns full-width digits and no-break spaces into plain ones. */
function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const point = digit.codePointAt(0)!;
      const zero = zeros.find((start) => point >= start && point < start + 10);
      return zero === undefined ? digit : String(point - zero);
    })
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replaceAll('−', '-')
    .trim();
}

const grouped = (mark: string) =>
  new RegExp(`^[+-]?[1-9]\\d{0,2}(?:${mark}\\d{2,3})*${mark}\\d{3}$`);
const groupedBy = { ',': grouped(','), '.': grouped('\\.') };
const other = { ',': '.', '.': ',' } as const;

type Mark = ',' | '.';

/** What one text says about the decimal mark of its column: the mark, `either`, or nothing at all. */
function evidence(text: string): Mark | 'either' | null {
  const marks = text.match(/[.,]/g);
  if (!marks) return null;
  const kinds = new Set(marks);
  const last = marks.at(-1) as Mark;
  if (kinds.size === 2) return last;
  if (marks.length > 1) return other[last];
  return groupedBy[last].test(text) ? 'either' : last;
}

/** The decimal mark of a column; `null` where its cells contradict each other. Without any evidence a mark groups digits. */
function decimalOf(texts: readonly string[]): { mark: Mark | null } {
  const found = texts.map(evidence);
  const sure = new Set(found.filter((mark) => mark === ',' || mark === '.'));
  if (sure.size === 2) return { mark: null };
  const [only] = sure;
  if (only) return { mark: only };
  const open = texts.filter((_, index) => found[index] === 'either');
  const used = new Set(open.map((text) => /[.,]/.exec(text)![0] as Mark));
  // A count of 1.234 beside an ungrouped 5678 can be either.
  const ungrouped = texts.some((text) => /^[+-]?\d{4,}$/.test(text));
  if (used.size === 2 || (used.size === 1 && ungrouped)) return { mark: null };
  const [mark] = used;
  return { mark: mark ? other[mark] : '.' };
}

function readOne(text: string, decimal: Mark): number | null {
  const bare = text.replace(/(?<=\d)[\s'’_](?=\d{3}(?:\D|$))/g, '');
  const whole = bare.replaceAll(other[decimal], '').replace(decimal, '.');
  const [before] = bare.split(decimal);
  // What groups digits may only stand where it does.
  if (before!.includes(other[decimal]) && !groupedBy[other[decimal]].test(before!)) return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(whole) ? Number(whole) : null;
}

export interface ReadNumbers {
  /** A number, undefined where it is not known, null where it can't be read. */
  values: readonly (number | undefined | null)[];
  /** True where the decimal mark can't be told: the values mean nothing then. */
  ambiguous: boolean;
}

/**
 * Reads the cells of one column: `1234`, `1,234`, `1.234`, `1 234`, `1'234`, `11.0`, `11,0`. The column as a whole tells which mark
 * is the decimal one; `decimal` is the user's word for it.
 */
export function readNumbers(cells: readonly string[], decimal: Mark | null = null): ReadNumbers {
  const texts = cells.map((cell) => (isUnknown(cell) ? undefined : plain(cell)));
  const known = texts.filter((text) => text !== undefined);
  const mark = decimal ?? decimalOf(known).mark;
  return {
    values: texts.map((text) => (text === undefined ? undefined : readOne(text, mark ?? '.'))),
    ambiguous: mark === null,
  };
}
