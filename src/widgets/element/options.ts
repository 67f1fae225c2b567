/**
 * What a host may set: as an attribute of the element and as a query of the frame, under the same names. What is off is passed
 * over, and named in the console, so that a wrong word never breaks somebody's page.
 */
export interface Options {
  theme?: string;
  accent?: string;
  layout?: string;
  limit?: number;
  tags?: string[];
  'min-rating'?: number;
  lang?: string[];
  motion?: string;
  order?: string;
  pick?: string[];
}

export type OptionName = keyof Options;

const words = (text: string): string[] | null => {
  const list = text.toLowerCase().split(',');
  const trimmed = list.map((word) => word.trim()).filter((word) => word);
  return trimmed.length > 0 ? trimmed : null;
};
const oneOf = (allowed: string) => (text: string) =>
  allowed.split('|').includes(text) ? text : null;
const number = (least: number, most: number, whole: boolean) => (text: string) => {
  const value = Number(text || NaN);
  return value >= least && value <= most && (!whole || value % 1 === 0) ? value : null;
};

type Rule = [expected: string, read: (text: string) => Options[OptionName] | null];
const choice = (allowed: string): Rule => [allowed.replaceAll('|', ', '), oneOf(allowed)];

/** Each option with what it expects. The layouts are those of the widget: its root names them. */
const rules = (layouts: string): Record<OptionName, Rule> => ({
  theme: choice('auto|light|dark'),
  accent: [
    'a colour such as #0a7',
    (text) => (/^#?([\da-f]{3}|[\da-f]{6})$/i.test(text) ? '#' + text.replace('#', '') : null),
  ],
  layout: choice(layouts),
  limit: ['a whole number from 1 to 100', number(1, 100, true)],
  tags: ['tags, separated by commas', words],
  'min-rating': ['a number from 1 to 5', number(1, 5, false)],
  lang: ['languages such as en,ar', words],
  motion: choice('auto|off'),
  order: choice('featured|newest|oldest|rating'),
  pick: ['names of testimonials, separated by commas', words],
});

export const optionNames = Object.keys(rules('')) as OptionName[];

/** Reads and checks every option. `get` gives null for what is not set. */
export function readOptions(
  get: (name: OptionName) => string | null,
  layouts: string,
  warn: (text: string) => void,
): Options {
  const options: Record<string, unknown> = {};
  for (const [name, [expected, read]] of Object.entries(rules(layouts))) {
    const text = get(name as OptionName);
    if (text === null) continue;
    const value = read(text.trim());
    if (value === null) warn(`plaudit: ${name}="${text}" is passed over: ${expected} expected`);
    else options[name] = value;
  }
  return options;
}
