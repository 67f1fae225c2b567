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

export type Mark = ',' | '.';

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

/** Most cells are digits alone; nothing else has to be asked of them. */
const isPlain = (cell: string): boolean => /^\d+$/.test(cell);

interface NumberEvidence {
  see(cell: string): void;
  /** The decimal mark; null where the cells contradict each other or leave it open. Without any evidence a mark groups digits. */
  mark(): Mark | null;
}

/** Goes over the cells of a column one by one, and then says which mark is the decimal one. */
export function numberEvidence(): NumberEvidence {
  const sure = new Set<Mark>();
  const open = new Set<Mark>();
  let ungrouped = false;
  return {
    see(cell) {
      if (isPlain(cell)) {
        if (cell.length > 3) ungrouped = true;
        return;
      }
      if (isUnknown(cell)) return;
      const text = plain(cell);
      const found = evidence(text);
      if (found === 'either') open.add(/[.,]/.exec(text)![0] as Mark);
      else if (found !== null) sure.add(found);
      else if (/^[+-]?\d{4,}$/.test(text)) ungrouped = true;
    },
    mark() {
      if (sure.size === 2) return null;
      const [only] = sure;
      if (only) return only;
      // A count of 1.234 beside an ungrouped 5678 can be either.
      if (open.size === 2 || (open.size === 1 && ungrouped)) return null;
      const [used] = open;
      return used ? other[used] : '.';
    },
  };
}

/** One cell: a number, undefined where it is not known, null where it can't be read. */
export function readNumber(cell: string, decimal: Mark): number | undefined | null {
  if (isPlain(cell)) return Number(cell);
  // Words need not be gone through letter by letter.
  if (!/\p{Nd}/u.test(cell)) return isUnknown(cell) ? undefined : null;
  return isUnknown(cell) ? undefined : readOne(plain(cell), decimal);
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
  /** As `readNumber` has them. */
  values: readonly (number | undefined | null)[];
  /** True where the decimal mark can't be told: the values mean nothing then. */
  ambiguous: boolean;
}

/**
 * Reads the cells of one column: `1234`, `1,234`, `1.234`, `1 234`, `1'234`, `11.0`, `11,0`. The column as a whole tells which mark
 * is the decimal one; `decimal` is the user's word for it.
 */
export function readNumbers(cells: readonly string[], decimal: Mark | null = null): ReadNumbers {
  const seen = numberEvidence();
  for (const cell of decimal === null ? cells : []) seen.see(cell);
  const mark = decimal ?? seen.mark();
  return { values: cells.map((cell) => readNumber(cell, mark ?? '.')), ambiguous: mark === null };
}
