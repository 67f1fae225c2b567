import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '#problems/problem.ts';
import { contentKinds, type ContentKind } from '#schemas/registry.ts';
import type { Starter } from './starter-kinds.ts';
import { about, choicesOf, exampleFor, isOptional, valueFor } from './starter-values.ts';
import { sourceText } from './source-text.ts';
import { readYaml } from './read-yaml.ts';
import { keysAt, schemaAt } from './schema-walk.ts';
import { nearest, validate, type Locator } from './validate.ts';

export interface StarterWords {
  /** The profile's folder; null for what belongs to the site. */
  profile: string | null;
  /** Part of the file's name, such as `youtube` or `kim-example`. */
  file: string;
  /** Values for keys, as they were written. */
  values: ReadonlyMap<string, string>;
  today: string;
}

export interface StarterFile {
  /** Below the content folder. */
  path: string;
  text: string;
  /** Where the file is there already, this is added at its end; null where nothing may be added. */
  item: string | null;
}

type Shape = Record<string, z.ZodType>;

/** `# text` explains, `#key: value` is a key that waits. */
const explain = (description: string | undefined): string =>
  description === undefined ? '' : `# ${description}\n`;
const wait = (yaml: string): string => yaml.replace(/^/gm, '#').replace(/\n#$/, '\n');

const yamlOf = (key: string, value: unknown): string =>
  stringify({ [key]: value }, { schema: 'core', lineWidth: 0 });

interface Written {
  key: string;
  yaml: string;
  description: string | undefined;
  waits: boolean;
  /** Whether somebody has to write it: it must be there and was not given. */
  missing: boolean;
}

/** What was given for a key as a whole, or for keys in it: `consent.granted`. Undefined where nothing was. */
function givenFor(
  key: string,
  schema: z.ZodType,
  values: StarterWords['values'],
  starter: Starter,
): unknown {
  const text = values.get(key) ?? starter.set?.[key];
  if (text !== undefined) return valueFor(schema, text, readScalar(text));
  const inside = [...values].filter(([name]) => name.startsWith(`${key}.`));
  if (inside.length === 0) return undefined;
  return Object.fromEntries(
    inside.map(([name, own]) => {
      const inner = name.slice(key.length + 1);
      const at = schemaAt(schema, [inner]);
      return [inner, at ? valueFor(at, own, readScalar(own)) : own];
    }),
  );
}

/** Every key of an entry: those that are required, given or worth showing stand, the others wait behind a `#`. */
function writeKeys(starter: Starter, schema: z.ZodType, words: StarterWords): Written[] {
  const shape = (schema as z.ZodObject).shape as Shape;
  return Object.entries(shape).map(([key, own]): Written => {
    const given = givenFor(key, own, words.values, starter);
    const value = given === undefined ? exampleFor(key, own, words.today) : given;
    const shown = starter.shown?.includes(key) ?? false;
    const waits = given === undefined && isOptional(own) && !shown;
    const wanted = !isOptional(own) || (shown && about(own).placeholder !== undefined);
    const missing = given === undefined && wanted;
    return { key, yaml: yamlOf(key, value), description: describe(own), waits, missing };
  });
}

/** What a key is for, and what it can be where that is one of a few words. */
function describe(schema: z.ZodType): string | undefined {
  const { description } = about(schema);
  const choices = choicesOf(schema);
  const offer = choices && choices.length > 1 ? `one of ${choices.join(', ')}` : null;
  return [description, offer].filter(Boolean).join(': ') || undefined;
}

/** What YAML makes of a value; the text itself where it is no YAML. */
function readScalar(text: string): unknown {
  try {
    return parse(text, { schema: 'core' }) as unknown;
  } catch {
    return text;
  }
}

const guide = '# A line that begins with # and a key waits: take the # away to use it.\n';

function writeMapping(kind: ContentKind, keys: readonly Written[]): string {
  const head = `# ${kind.what.charAt(0).toUpperCase()}${kind.what.slice(1)}.\n${guide}`;
  const lines = keys.map(
    ({ yaml, description, waits }) => `${explain(description)}${waits ? wait(yaml) : yaml}`,
  );
  return `${head}\n${lines.join('\n')}`;
}

/** One item of a list: what waits is explained once, at the top of the file. */
function writeItem(keys: readonly Written[]): string {
  return keys
    .filter(({ waits }) => !waits)
    .map(({ yaml }) => yaml)
    .join('')
    .replace(/^/gm, '  ')
    .replace(/^ {2}/, '- ')
    .replace(/ +$/, '');
}

function writeList(kind: ContentKind, keys: readonly Written[]): { text: string; item: string } {
  const described = keys.map(({ key, description, yaml, waits }) => {
    const example = waits ? ` (${yaml.trim().replaceAll('\n', ' ')})` : '';
    return `#   ${key}: ${description ?? 'optional'}${example}\n`;
  });
  const head = `# ${kind.what.charAt(0).toUpperCase()}${kind.what.slice(1)}: a list. An entry begins with a dash and can have:\n`;
  const item = writeItem(keys);
  return { text: `${head}${described.join('')}\n${item}`, item };
}

function pathOf(kind: ContentKind, words: StarterWords): string {
  return kind.path.replace('<profile>', words.profile ?? '').replace('<name>', words.file);
}

function writeFile(starter: Starter, kind: ContentKind, words: StarterWords): StarterFile {
  const path = pathOf(kind, words);
  if (kind.format === 'csv') {
    const columns = Object.keys((kind.schema as z.ZodObject).shape);
    return { path, text: `${columns.join(',')}\n`, item: null };
  }
  const keys = writeKeys(starter, kind.schema, words);
  if (kind.format === 'yaml-list') return { path, ...writeList(kind, keys) };
  const mapping = writeMapping(kind, keys);
  if (kind.format === 'front-matter') {
    return { path, text: `---\n${mapping}---\n\n${starter.body ?? ''}\n`, item: null };
  }
  return { path, text: mapping, item: null };
}

/** The kinds of file of a starter, in its order. */
export function kindsOf(starter: Starter): ContentKind[] {
  return starter.kinds.map((id) => contentKinds.find((kind) => kind.id === id)!);
}

const nowhere: Locator = {
  value: () => ({ line: 0, column: 0 }),
  key: () => ({ line: 0, column: 0 }),
};

/** The value of a starter's YAML, to be checked as the content check does. */
function valueOf(kind: ContentKind, file: StarterFile): unknown {
  const yaml =
    kind.format === 'front-matter' ? file.text.split(/^---$/m)[1]! : (file.item ?? file.text);
  const { value } = readYaml(sourceText(file.path, yaml));
  return Array.isArray(value) ? (value[0] as unknown) : value;
}

/** The starter files of a word, and what is wrong with the values that were given. */
export function makeStarter(
  starter: Starter,
  words: StarterWords,
): { files: StarterFile[]; problems: Problem[]; missing: string[] } {
  const kinds = kindsOf(starter);
  const shapeOf = (kind: ContentKind) =>
    kind.format === 'csv' ? {} : ((kind.schema as z.ZodObject).shape as Shape);
  const known = kinds.flatMap((kind) =>
    Object.keys(shapeOf(kind)).flatMap((key) => [
      key,
      ...keysAt(kind.schema, [key]).map((inner) => `${key}.${inner}`),
    ]),
  );
  const problems = [...words.values.keys()]
    .filter((key) => !known.includes(key))
    .map((key): Problem => {
      const near = nearest(key, known);
      return {
        file: pathOf(kinds.at(-1)!, words),
        line: 0,
        column: 0,
        severity: 'error',
        code: 'key-unknown',
        message: `${JSON.stringify(key)} is not known here`,
        hint: near
          ? `Did you mean ${near}?`
          : `Known are ${known.filter((one) => !one.includes('.')).join(', ') || 'none: it is a table'}.`,
      };
    });
  const files = kinds.map((kind) => writeFile(starter, kind, words));
  kinds.forEach((kind, index) => {
    if (kind.format === 'csv') return;
    const file = files[index]!;
    problems.push(...validate(file.path, kind.schema, valueOf(kind, file), nowhere).problems);
  });
  return { files, problems, missing: missingOf(starter, words) };
}

/** What somebody still has to write: the keys that must be there and were not given, and the body. */
function missingOf(starter: Starter, words: StarterWords): string[] {
  const keys = kindsOf(starter)
    .filter(({ format }) => format !== 'csv')
    .flatMap((kind) => writeKeys(starter, kind.schema, words));
  const { unless } = starter;
  const wanted = unless !== undefined && keys.some(({ key, waits }) => key === unless && waits);
  return [
    ...keys.filter(({ missing }) => missing).map(({ key }) => key),
    ...(wanted ? [unless] : []),
    ...(starter.bodyIs === undefined ? [] : [starter.bodyIs]),
  ];
}

/** The columns of a starter's table, with what each is for; null where it has none. */
export function columnsOf(starter: Starter): { name: string; description: string }[] | null {
  const kind = kindsOf(starter).find(({ format }) => format === 'csv');
  if (!kind) return null;
  return Object.entries((kind.schema as z.ZodObject).shape as Shape).map(([name, schema]) => ({
    name,
    description: about(schema).description ?? '',
  }));
}
