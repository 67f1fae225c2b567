import type { MessageFunction, MessageValue } from 'messageformat/functions';
import {
  formatDay,
  formatHour,
  formatWeekday,
  fromEpochDay,
  isDayStyle,
  type Day,
} from '#model/day.ts';
import type { Figure } from '#model/message.ts';
import { formOf, isFigureForm, writtenAs, type FigureForm } from './figures.ts';
import { numberFormat } from './number-format.ts';
import { withSign } from './plain-forms.ts';
import type { Said } from './said.ts';

/** What the functions of the catalogue are made with: the manner of writing, the language, and how to say what stands inside. */
export interface FunctionContext {
  /** BCP 47: how numbers and days are written. */
  locale: string;
  /** BCP 47: whose plural forms the messages have. */
  language: string;
  /** BCP 47: how the messages put a list together. */
  lists: string;
  sayAny(argument: unknown): Said;
}

/** The part that carries what a function says. */
export const saidPart = 'said';

interface SaidValue extends MessageValue<typeof saidPart> {
  type: typeof saidPart;
}

const asSaid = (said: () => Said, selectKey?: (keys: Set<string>) => string | null): SaidValue => ({
  type: saidPart,
  ...(selectKey && { selectKey }),
  toParts: () => [{ type: saidPart, value: said() }],
});

/** The functions that messages may call besides those of MessageFormat 2 itself; docs/words.md lists them. */
export function catalogueFunctions(context: FunctionContext) {
  const { locale, language, lists, sayAny } = context;
  const plurals = new Intl.PluralRules(language);
  const listed = new Intl.ListFormat(lists, { style: 'long', type: 'conjunction' });
  const upTo = (said: Said, change: (first: string) => string): Said => {
    const [first, ...rest] = said;
    return typeof first === 'string' ? [change(first), ...rest] : said;
  };
  const first = (text: string, change: (sign: string) => string) => {
    const [sign = ''] = text;
    return change(sign) + text.slice(sign.length);
  };

  const figure = (given: unknown, form: unknown) => {
    const whole = asFigure(given);
    const chosen = isFigureForm(form) ? form : formOf(whole);
    return asSaid(
      () => sayFigure(whole, locale, chosen),
      (keys) => {
        const exact = String(whole.value);
        if (keys.has(exact)) return exact;
        const category = plurals.select(shownValue(whole, chosen));
        return keys.has(category) ? category : null;
      },
    );
  };

  const functions = {
    figure: (_, { form }, given) => figure(given, optionText(form)),
    // Whatever is a number and no function is named for: written the same way everywhere.
    number: (_, __, given) => figure(given, undefined),
    day: (_, { style }, given) => {
      const named = optionText(style);
      const day = textOf(given) as Day;
      return asSaid(() => [formatDay(day, locale, isDayStyle(named) ? named : 'medium')]);
    },
    hour: (_, { minutes }, given) =>
      asSaid(() => [formatHour(Number(textOf(given)), locale, optionText(minutes) === 'true')]),
    weekday: (_, { style }, given) => {
      const short = optionText(style) === 'short' ? 'weekdayShort' : 'weekday';
      return asSaid(() => [formatWeekday(Number(textOf(given)), locale, short)]);
    },
    list: (_, { between }, given) =>
      asSaid(() => {
        const parts = (Array.isArray(given) ? given : [given]).map(sayAny);
        const separator = optionText(between);
        if (separator !== undefined)
          return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
        return listed
          .formatToParts(parts.map((_part, index) => String(index)))
          .flatMap(({ type, value }) => (type === 'element' ? parts[Number(value)]! : [value]));
      }),
    country: (_, __, given) => asSaid(() => [nameOf(textOf(given), locale, 'region')]),
    language: (_, __, given) => asSaid(() => [nameOf(textOf(given), locale, 'language')]),
    capitalised: (_, __, given) =>
      asSaid(() =>
        upTo(sayAny(given), (text) => first(text, (sign) => sign.toLocaleUpperCase(language))),
      ),
    lowered: (_, __, given) =>
      asSaid(() =>
        upTo(sayAny(given), (text) =>
          // A name or an abbreviation stays as it is.
          /^\p{Lu}\p{Ll}/u.test(text)
            ? first(text, (sign) => sign.toLocaleLowerCase(language))
            : text,
        ),
      ),
  } satisfies Record<string, MessageFunction<typeof saidPart>>;
  return functions;
}

/** What is written of a figure: a day, or a number with its unit where `Intl` knows its word. */
export function writeFigure(figure: Figure, locale: string, form: FigureForm): string {
  const { value, unit } = figure;
  if (unit === 'day' && (form === 'measure' || form === 'short'))
    return formatDay(fromEpochDay(value), locale, 'long');
  const { options, scale } = writtenAs(figure, form);
  return withSign(numberFormat(locale, options).format(value / scale), form);
}

/** The figure as one part: its text, and what it is. */
export function sayFigure(figure: Figure, locale: string, form: FigureForm): Said {
  const { value, unit, currency, measure } = figure;
  return [
    {
      text: writeFigure(figure, locale, form),
      value,
      ...(unit !== undefined && { unit }),
      ...(currency !== undefined && { currency }),
      ...(measure !== undefined && { measure }),
    },
  ];
}

/** The number that stands there once it is rounded: `1.04`, written as `1`, is one. */
function shownValue(figure: Figure, form: FigureForm): number {
  if (figure.unit === 'day') return figure.value;
  const { options, scale } = writtenAs(figure, form);
  const { maximumFractionDigits } = options;
  const value = figure.value / scale;
  return maximumFractionDigits === undefined ? value : Number(value.toFixed(maximumFractionDigits));
}

function asFigure(given: unknown): Figure {
  if (typeof given === 'number') return { value: given };
  if (isFigure(given)) return given;
  throw new TypeError(`No figure: ${JSON.stringify(given)}`);
}

export function isFigure(given: unknown): given is Figure {
  return (
    typeof given === 'object' &&
    given !== null &&
    'value' in given &&
    typeof given.value === 'number'
  );
}

/** What a code is called; one that is none stays as it was written. */
function nameOf(code: string, locale: string, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

const optionText = (option: unknown): string | undefined =>
  option === undefined || option === null ? undefined : textOf(option);

/** A literal option or operand comes as it is, a variable's as a value with its own `valueOf`. */
const textOf = (given: unknown): string => String((given as object | string | number).valueOf());
