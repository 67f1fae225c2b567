import type { Day } from '#model/day.ts';
import type { Figure, Message } from '#model/message.ts';
import type { Said } from './said.ts';

/** What may stand in a message as `{$name}`: text from the content, a number, another message, or what has been said already. */
export type Sayable = string | number | Figure | Message | { said: Said };

/** What the functions of the catalogue take: `{$name :figure}`, `{$name :day}`. */
interface Operands {
  figure: number | Figure;
  day: Day;
  hour: number;
  weekday: number;
  list: readonly Sayable[];
  country: string;
  language: string;
  capitalised: Sayable;
  lowered: Sayable;
  string: string | number;
}

type Mentions<
  Pattern extends string,
  Found = never,
> = Pattern extends `${string}{$${infer Inner}}${infer Rest}`
  ? Mentions<Rest, Found | Mention<Inner>>
  : Found;

type Mention<Inner extends string> = Inner extends `${infer Name} :${infer Called}`
  ? { name: Name; called: Called extends `${infer Function} ${string}` ? Function : Called }
  : { name: Inner; called: never };

/** The argument as its function takes it; one that no function is named for is any that can be said. */
type Operand<Mentioned extends { name: string; called: string }, Name> = Extract<
  Mentioned,
  { name: Name }
>['called'] extends infer Called
  ? [Called] extends [never]
    ? Sayable
    : Called extends keyof Operands
      ? Operands[Called]
      : never
  : never;

/** The names and types of the arguments of a message, read off its text in the catalogue. */
export type ArgumentsOf<Pattern extends string> = {
  readonly [Name in Mentions<Pattern>['name']]: Operand<Mentions<Pattern>, Name>;
};
