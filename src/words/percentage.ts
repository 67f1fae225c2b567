/** Part of what `Intl.NumberFormat` is asked for. */
interface Digits {
  maximumFractionDigits?: number;
  maximumSignificantDigits?: number;
  roundingMode?: 'trunc';
}

/** More would be noise: beyond them a share that is not all is cut off, not rounded. */
const MOST_DIGITS = 3;

/**
 * How many digits a percentage is written with: those that are asked for, and more where these would make all of what is not all, or
 * nothing of what is something. 99.97 % is not 100 %, a fall of 99.999 % leaves something, and 0.00002 % is not none.
 */
export function percentageDigits(share: number, usual: Digits): Digits {
  const percent = Math.abs(share) * 100;
  const { maximumSignificantDigits: significant } = usual;
  if (significant !== undefined && percent < 99) return usual;
  const digits = usual.maximumFractionDigits ?? Math.max(0, (significant ?? 2) - 2);
  const isFalse = (fraction: number) => {
    const shown = Number(percent.toFixed(fraction));
    return (percent < 100 && shown >= 100) || (percent > 0 && shown === 0);
  };
  if (!isFalse(digits)) return usual;
  for (let fraction = digits + 1; fraction <= MOST_DIGITS; fraction += 1)
    if (!isFalse(fraction)) return { maximumFractionDigits: fraction };
  return percent < 50
    ? { maximumSignificantDigits: 1 }
    : { maximumFractionDigits: MOST_DIGITS, roundingMode: 'trunc' };
}
