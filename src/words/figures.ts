import { formatDay, fromEpochDay } from '#model/day.ts';
import type { Unit } from '#model/measure.ts';
import type { Figure } from '#model/message.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import { percentageDigits } from './percentage.ts';

/** How a number is rounded and written: every form that there is, each for the places that it names. */
export type FigureForm =
  /** By its unit, as a headline: `12,345`, `4.2%`, `€1,200`, `3.5 hours`. */
  | 'measure'
  /** The same with large counts and amounts as `1.2M`: where the exact figure stands nearby. */
  | 'short'
  /** A number of its own, like a measure that counts: no fraction from 100 on. */
  | 'headline'
  /** In sentences and tables: `1,234.25`. */
  | 'exact'
  /** In caveats, one digit at most: `1,234.3`. */
  | 'plain'
  /** On axes: exact below 10,000, then `12.3K`. */
  | 'axis'
  /** In findings: `102.8 million`. */
  | 'spoken'
  /** A change: `+1,234`, `+12.3K`. */
  | 'change'
  /** Without a fraction. */
  | 'whole'
  /** Two significant digits: `0.43`. */
  | 'two-digits'
  /** How many times as much: `2.4 ×`. */
  | 'times'
  /** Exact, with its sign. */
  | 'signed'
  /** As on an axis, with its sign. */
  | 'signed-axis'
  /** A share in a finding: `12%`, `3.4%`. */
  | 'percent';

export const figureForms: readonly FigureForm[] = [
  'measure',
  'short',
  'headline',
  'exact',
  'plain',
  'axis',
  'spoken',
  'change',
  'whole',
  'signed',
  'signed-axis',
  'two-digits',
  'times',
  'percent',
];

export function isFigureForm(form: unknown): form is FigureForm {
  return (figureForms as readonly unknown[]).includes(form);
}

type Options = Intl.NumberFormatOptions;

/** A figure as it is written. */
export interface WrittenFigure {
  options: Options;
  /** What the value is divided by before it is written: minutes may be written as hours. */
  scale: number;
}

/** What is written of a figure: digits, signs, and the unit where `Intl` knows its word. */
export function writeFigure(
  figure: Figure,
  locale: string,
  form: FigureForm = formOf(figure),
): string {
  if (figure.unit === 'day' && (form === 'measure' || form === 'short'))
    return formatDay(fromEpochDay(figure.value), locale, 'long');
  const { options, scale } = writtenAs(figure, form);
  const written = numberFormat(locale, options).format(figure.value / scale);
  return form === 'times' ? `${written} ×` : written;
}

/** What a figure is written by where nobody says otherwise. */
export function formOf({ unit }: Figure): FigureForm {
  return unit === undefined ? 'exact' : 'measure';
}

/** The formatter's options for a figure that is no day. */
export function writtenAs(figure: Figure, form: FigureForm): WrittenFigure {
  const { value } = figure;
  const size = Math.abs(value);
  switch (form) {
    case 'measure':
    case 'short':
      return byUnit(figure, form === 'short');
    case 'headline':
      return whole(numberOptions(value, {}));
    case 'exact':
      return whole({ maximumFractionDigits: 2 });
    case 'plain':
      return whole({ maximumFractionDigits: 1 });
    case 'axis':
      return whole(size < 10_000 ? { maximumFractionDigits: 2 } : threeDigits);
    case 'spoken':
      return whole(
        size < 1_000_000
          ? { maximumFractionDigits: 2 }
          : { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 },
      );
    case 'change':
      return whole({
        signDisplay: 'exceptZero',
        ...(size < 10_000 ? { maximumFractionDigits: 0 } : threeDigits),
      });
    case 'whole':
      return whole({ maximumFractionDigits: 0 });
    case 'signed':
      return whole({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });
    case 'signed-axis':
      return whole({ ...writtenAs(figure, 'axis').options, signDisplay: 'exceptZero' });
    case 'two-digits':
      return whole({ maximumSignificantDigits: 2 });
    case 'times':
      return whole({ maximumFractionDigits: value >= 10 ? 0 : value >= 2 ? 1 : 2 });
    case 'percent':
      return whole({
        style: 'percent',
        ...percentageDigits(
          value,
          size >= 0.1 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 },
        ),
      });
  }
}

const whole = (options: Options): WrittenFigure => ({ options, scale: 1 });
const threeDigits: Options = { notation: 'compact', maximumSignificantDigits: 3 };

const byUnits: Record<
  Exclude<Unit, 'day'>,
  (value: number, figure: Figure, short: boolean) => Options | WrittenFigure
> = {
  count: (value, { signed = false }, short) =>
    short ? compactOptions(value, signed) : numberOptions(value, { signed }),
  generations: (value) => numberOptions(value, {}),
  share: (value, { signed = false }) => percentOptions(value, signed),
  ratio: (value) => numberOptions(value, { digits: Math.abs(value) < 0.1 ? 4 : 2 }),
  rating: () => ({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  money: (value, { currency = 'EUR' }, short) => moneyOptions(value, currency, short),
  days: (value) => ({
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
  }),
  minutes: (value) => {
    const { options, amount } = durationOf(value);
    return { options, scale: amount === 0 ? 1 : value / amount };
  },
};

function byUnit(figure: Figure, short: boolean): WrittenFigure {
  const unit = (figure.unit ?? 'count') as Exclude<Unit, 'day'>;
  const written = byUnits[unit](figure.value, figure, short);
  return 'scale' in written ? written : whole(written);
}

const signs = (signed: boolean): Options => (signed ? { signDisplay: 'exceptZero' } : {});

export function numberOptions(
  value: number,
  { digits = 1, signed = false }: { digits?: number; signed?: boolean },
): Options {
  return { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : digits, ...signs(signed) };
}

export function compactOptions(value: number, signed: boolean): Options {
  if (Math.abs(value) < 1000) return numberOptions(value, { signed });
  return { ...threeDigits, ...signs(signed) };
}

export function percentOptions(share: number, signed: boolean): Options {
  const percent = Math.abs(share) * 100;
  const digits = percent >= 99.95 ? 0 : percent >= 0.995 ? 1 : percent >= 0.01 ? 2 : 4;
  return {
    style: 'percent',
    ...percentageDigits(share, { maximumFractionDigits: digits }),
    ...signs(signed),
  };
}

function moneyOptions(value: number, currency: string, short: boolean): Options {
  if (short && Math.abs(value) >= 1000) return { style: 'currency', currency, ...threeDigits };
  return Math.abs(value) >= 100
    ? { style: 'currency', currency, maximumFractionDigits: 0 }
    : { style: 'currency', currency };
}

const minutesADay = 24 * 60;

export function durationOf(minutes: number): { amount: number; options: Options } {
  const [unit, amount] =
    minutes < 60
      ? (['minute', minutes] as const)
      : minutes < 2 * minutesADay
        ? (['hour', minutes / 60] as const)
        : (['day', minutes / minutesADay] as const);
  const maximumFractionDigits = amount < 10 ? 1 : 0;
  return { amount, options: { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits } };
}

/** Parts `3 days` into its figure and its words, whichever comes first in the locale. */
export function splitUnit(figure: NumberFormat, value: number): { value: string; unit: string } {
  const parts = figure.formatToParts(value);
  const pick = (wanted: boolean) =>
    parts
      .filter(({ type }) => type !== 'literal' && (type === 'unit') === wanted)
      .map((part) => part.value)
      .join('');
  return { value: pick(false), unit: pick(true) };
}
