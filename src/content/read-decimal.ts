/**
 * A number of a file in which commas stand free for decimals, with a point in place of the comma. Null where it could be either:
 * `1.234` and `1,234` are a thousand to one half of the world and one to the other. What is no number stays as it is.
 */
export function readDecimal(cell: string): string | null {
  if (/^[+-]?\d{1,3}(?:[.,]\d{3})$/.test(cell)) return null;
  return /^[+-]?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
}
