import { formatDay, type Day } from '#model/day.ts';
import { numberFormat } from '#words/number-format.ts';
import { percentageDigits } from '#words/percentage.ts';

/** Numbers as the locale writes them. Every formatter is pure: the same input gives the same text. */

/** `1,234`, `12.3K`, `102.8M`: short enough for an axis, with three significant digits from 10,000 on. */
export function compactNumber(value: number, locale: string): string {
  if (Math.abs(value) < 10_000) return exactNumber(value, locale);
  return numberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(value);
}

/** The same in words: `102.8 million`. */
export function spokenNumber(value: number, locale: string): string {
  if (Math.abs(value) < 1_000_000) return exactNumber(value, locale);
  return numberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  }).format(value);
}

export function exactNumber(value: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** With its sign, also where it is positive: `+1,234`. */
export function signedNumber(value: number, locale: string): string {
  return numberFormat(locale, {
    signDisplay: 'exceptZero',
    ...(Math.abs(value) < 10_000
      ? { maximumFractionDigits: 0 }
      : { notation: 'compact', maximumSignificantDigits: 3 }),
  }).format(value);
}

/** A share from 0 to 1 as a percentage: whole above 10 %, else with up to `digits` significant digits. */
export function percent(share: number, locale: string, digits = 2): string {
  return numberFormat(locale, {
    style: 'percent',
    ...percentageDigits(
      share,
      Math.abs(share) >= 0.1 && digits <= 2
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: digits },
    ),
  }).format(share);
}

/** `3 March 2026 to 4 May 2026`. */
export function formatPeriod(from: Day, to: Day, locale: string): string {
  return from === to
    ? formatDay(from, locale, 'medium')
    : `${formatDay(from, locale, 'medium')} to ${formatDay(to, locale, 'medium')}`;
}
