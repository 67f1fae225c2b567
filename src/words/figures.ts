import type { Unit } from '#model/measure.ts';
import type { Figure } from '#model/message.ts';
import type { NumberFormat } from './number-format.ts';
import { percentageDigits } from './percentage.ts';
import { plainForms, plainOptions, threeDigits, type PlainForm } from './plain-forms.ts';

/** How a number is rounded and written: every form that there is, each for the places that it names. */
export type FigureForm =
  /** By its unit, as a headline: `12,345`, `4.2%`, `€1,200`, `3.5 hours`. */
  | 'measure'
  /** The same with large counts and amounts as `1.2M`: where the exact figure stands nearby. */
  | 'short'
  /** A number of its own, like a measure that counts: no fraction from 100 on. */
  | 'headline'
  | PlainForm;

export const figureForms: readonly FigureForm[] = ['measure', 'short', 'headline', ...plainForms];

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

/** What a figure is written by where nobody says otherwise. */
export function formOf({ unit }: Figure): FigureForm {
  return unit === undefined ? 'exact' : 'measure';
}

/** The formatter's options for a figure that is no day. */
export function writtenAs(figure: Figure, form: FigureForm): WrittenFigure {
  const { value } = figure;
  switch (form) {
    case 'measure':
    case 'short':
      return byUnit(figure, form === 'short');
    case 'headline':
      return whole(numberOptions(value, {}));
    default:
      return whole(plainOptions(value, form));
  }
}

const whole = (options: Options): WrittenFigure => ({ options, scale: 1 });

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
