import { percentageDigits } from './percentage.ts';
import { numberFormat } from './number-format.ts';

// Forms of numbers without a unit. They are in pages too, with the script of charts, which brings no units, no money and no calendar along.

type Options = Intl.NumberFormatOptions;

export const threeDigits: Options = { notation: 'compact', maximumSignificantDigits: 3 };

const axis = (value: number): Options =>
  Math.abs(value) < 10_000 ? { maximumFractionDigits: 2 } : threeDigits;

/** The options of each form, for a value. */
const forms = {
  /** In sentences and tables: `1,234.25`. */
  exact: (): Options => ({ maximumFractionDigits: 2 }),
  /** On an axis whose short labels would say the same: up to four decimals. */
  'four-decimals': (): Options => ({ maximumFractionDigits: 4 }),
  /** In caveats, one digit at most: `1,234.3`. */
  plain: (): Options => ({ maximumFractionDigits: 1 }),
  /** On axes: exact below 10,000, then `12.3K`. */
  axis,
  /** In findings: `102.8 million`. */
  spoken: (value: number): Options =>
    Math.abs(value) < 1_000_000
      ? { maximumFractionDigits: 2 }
      : { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 },
  /** A change: `+1,234`, `+12.3K`. */
  change: (value: number): Options => ({
    signDisplay: 'exceptZero',
    ...(Math.abs(value) < 10_000 ? { maximumFractionDigits: 0 } : threeDigits),
  }),
  /** Without a fraction. */
  whole: (): Options => ({ maximumFractionDigits: 0, signDisplay: 'negative' }),
  /** Exact, with its sign. */
  signed: (): Options => ({ maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
  /** As on an axis, with its sign. */
  'signed-axis': (value: number): Options => ({ ...axis(value), signDisplay: 'exceptZero' }),
  /** Two significant digits: `0.43`. */
  'two-digits': (): Options => ({ maximumSignificantDigits: 2 }),
  /** How many times as much: `2.4 ×`. */
  times: (value: number): Options => ({
    signDisplay: 'negative',
    maximumFractionDigits: value >= 10 ? 0 : value >= 2 ? 1 : 2,
  }),
  /** A share in a finding: `12%`, `3.4%`. */
  percent: (value: number): Options => ({
    style: 'percent',
    ...percentageDigits(
      value,
      Math.abs(value) >= 0.1 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 },
    ),
  }),
} satisfies Record<string, (value: number) => Options>;

export type PlainForm = keyof typeof forms;

export const plainForms = Object.keys(forms) as PlainForm[];

export function plainOptions(value: number, form: PlainForm): Options {
  const optionsOf: (value: number) => Options = forms[form];
  return optionsOf(value);
}

/** A number as it is written in a form. */
export function writePlain(value: number, locale: string, form: PlainForm): string {
  return withSign(numberFormat(locale, plainOptions(value, form)).format(value), form);
}

/** What follows the number in a form whose sign `Intl` does not know. */
export function withSign(written: string, form: string): string {
  return form === 'times' ? `${written} ×` : written;
}
