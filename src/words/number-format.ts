/** A formatter of numbers in the manner of a locale. */
export interface NumberFormat {
  format(value: number): string;
  /** `48,500–48,599`. */
  formatRange(low: number, high: number): string;
  formatToParts(value: number): Intl.NumberFormatPart[];
}

const formats = new Map<string, NumberFormat>();

/**
 * The formatter of a locale, made once: making it takes a hundred times as long as using it. A number below zero has the minus sign
 * (U+2212), as wide as its plus and read out as such, where the locale's data has a hyphen.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = withMinus(new Intl.NumberFormat(locale, options));
    formats.set(key, format);
  }
  return format;
}

function withMinus(format: Intl.NumberFormat): NumberFormat {
  const sign = ({ type, value }: { type: string; value: string }) =>
    type === 'minusSign' ? value.replace('-', '−') : value;
  return {
    // Only what is below zero has a sign to mend; parts are dear.
    format: (value) =>
      value < 0 ? format.formatToParts(value).map(sign).join('') : format.format(value),
    formatRange: (low, high) =>
      low < 0
        ? format.formatRangeToParts(low, high).map(sign).join('')
        : format.formatRange(low, high),
    formatToParts: (value) =>
      format.formatToParts(value).map((part) => ({ ...part, value: sign(part) })),
  };
}
