import { MessageFormat } from 'messageformat';
import type { Figure, Message, MessageArgument } from '#model/message.ts';
import type { ArgumentsOf } from './arguments.ts';
import { en, type Catalogue } from './en.ts';
import { formOf, type FigureForm } from './figures.ts';
import { catalogueFunctions, isFigure, saidPart, sayFigure } from './functions.ts';
import { pseudoLocale, pseudoSaid } from './pseudo.ts';
import { plainText, type Said } from './said.ts';

/** A key of the catalogue: `chart.followers.title`. */
export type Key = keyof Catalogue & string;

/** What the message of a key speaks of. */
export type Arguments<K extends Key> = ArgumentsOf<Catalogue[K]>;

type Given<K extends Key> = keyof Arguments<K> extends never ? [] : [args: Arguments<K>];

/** The words of one language, with numbers and days in the manner of one locale. Goes wherever something is said. */
export interface Words {
  /** BCP 47: how numbers and days are written. */
  readonly locale: string;
  /** BCP 47: the language that is spoken, for `lang`. */
  readonly language: string;
  /** What a message says, in its parts. */
  say<K extends Key>(key: K, ...given: Given<K>): Said;
  say(message: Message): Said;
  /** The same as plain text. */
  text<K extends Key>(key: K, ...given: Given<K>): string;
  text(message: Message): string;
  /** A number that stands alone. */
  figure(figure: number | Figure, form?: FigureForm): Said;
  /** The same as plain text. */
  number(figure: number | Figure, form?: FigureForm): string;
}

export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key);
}

/** What is to be said, before any language says it: whatever it speaks of must be data, so nothing that has been said already. */
export function message<K extends Key>(key: K, ...[args]: Given<K>): Message {
  // Every operand of the catalogue's functions is such an argument, which the compiler can't see for all keys at once.
  return args === undefined ? { key } : { key, args: args as Record<string, MessageArgument> };
}

/** How a language's messages are read. */
export interface Tongue {
  messages: Readonly<Record<Key, string>>;
  language: string;
  /** The variety in which its messages put lists together. */
  lists: string;
  /** How the language changes what a message says. */
  say?(said: Said): Said;
}

const english: Tongue = { messages: en, language: 'en', lists: 'en-GB' };

const known = new Map<string, Words>();

/** The words for a locale (BCP 47), made once. */
export function wordsOf(locale: string): Words {
  let words = known.get(locale);
  if (!words) {
    words = makeWords(locale === pseudoLocale ? { ...english, say: pseudoSaid } : english, locale);
    known.set(locale, words);
  }
  return words;
}

/** Messages are compiled at first use and kept: their number is that of the catalogue. */
export function makeWords(
  { messages, language, lists, say: change = (said) => said }: Tongue,
  locale: string,
): Words {
  const compiled = new Map<string, MessageFormat<typeof saidPart>>();
  const functions = catalogueFunctions({ locale, language, lists, sayAny });

  function compile(key: string): MessageFormat<typeof saidPart> {
    let format = compiled.get(key);
    if (!format) {
      if (!Object.hasOwn(messages, key)) throw new Error(`The catalogue has no message ${key}`);
      format = new MessageFormat(language, messages[key as Key], {
        functions,
        bidiIsolation: 'none',
      });
      compiled.set(key, format);
    }
    return format;
  }

  function sayAny(argument: unknown): Said {
    if (typeof argument === 'string') return [argument];
    if (typeof argument === 'number') return sayFigure({ value: argument }, locale, 'exact');
    if (isSaid(argument)) return argument.said;
    if (isFigure(argument)) return sayFigure(argument, locale, formOf(argument));
    return sayMessage(argument as Message);
  }

  function sayMessage({ key, args }: Message): Said {
    const parts = compile(key).formatToParts(args, (error) => {
      throw new Error(`The message ${key} can’t be said`, { cause: error });
    });
    const said = parts.flatMap((part): Said => {
      if (part.type === saidPart) return (part as { value: Said }).value;
      if (part.type === 'text' || part.type === 'string')
        return [String((part as { value: unknown }).value)];
      if (part.type === 'unknown') return sayAny((part as { value: unknown }).value);
      throw new Error(`The message ${key} has a part of type ${part.type}`);
    });
    return joined(change(said));
  }

  const say = (given: string | Message, args?: object): Said =>
    sayMessage(
      typeof given === 'string'
        ? { key: given, ...(args && { args: args as NonNullable<Message['args']> }) }
        : given,
    );
  const sayNumber = (given: number | Figure, form?: FigureForm): Said => {
    const figure = typeof given === 'number' ? { value: given } : given;
    return sayFigure(figure, locale, form ?? formOf(figure));
  };
  return {
    locale,
    language,
    say,
    text: (given: string | Message, args?: object) => plainText(say(given, args)),
    figure: sayNumber,
    number: (given, form) => plainText(sayNumber(given, form)),
  };
}

const isSaid = (argument: unknown): argument is { said: Said } =>
  typeof argument === 'object' && argument !== null && 'said' in argument;

/** Texts that stand side by side are one. */
function joined(said: Said): Said {
  const parts: Said[number][] = [];
  for (const part of said) {
    const last = parts.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}
