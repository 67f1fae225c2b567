import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { problemCodes, type ProblemCode } from '#problems/codes.ts';
import type { Problem } from '#problems/problem.ts';
import { MOST_PROBLEMS } from './problem-list.ts';
import { choicesAt, keysAt, schemaAt } from './schema-walk.ts';
import type { Place } from './source-text.ts';

export type Path = readonly PropertyKey[];

/** Finds the places of a value and of a key; the nearest that exists where there is none. */
export interface Locator {
  value(path: Path): Place;
  key(path: Path, key: string): Place;
}

interface Validated<T> {
  data: T | null;
  problems: Problem[];
}

/** The nearest of the known words, where one is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  // A word of no use as a name: comparing it would take long.
  if (word.length > 80) return null;
  const lower = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.ceil(word.length / 3)) ? best.candidate : null;
}

const list = (words: readonly unknown[]): string => words.map(String).join(', ');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null
        ? (current as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

type Issue = z.core.$ZodIssue;
interface Said {
  code: ProblemCode;
  message: string;
  hint: string;
}

/** What an example of the schema adds to a hint. */
function exampleOf(schema: z.ZodType, path: Path): string {
  const example = schemaAt(schema, path)?.meta()?.['example'];
  return example === undefined
    ? ''
    : ` For instance: ${typeof example === 'string' ? example : JSON.stringify(example)}`;
}

/** What people mean who write another word; null where the schema knows none. */
function meantBy(word: string, schema: z.ZodType, path: Path): string | null {
  const meant = schemaAt(schema, path)?.meta()?.['meant'] as Record<string, string> | undefined;
  const key = word.trim().toLowerCase();
  return meant && Object.hasOwn(meant, key) ? meant[key]! : null;
}

function describeMissing(name: string, schema: z.ZodType, path: Path): Said {
  const description = schemaAt(schema, path)?.meta()?.description;
  return {
    code: 'key-missing',
    message: `${name} is missing`,
    hint: `Add ${name}${description ? `: ${description.charAt(0).toLowerCase()}${description.slice(1)}` : ''}.${exampleOf(schema, path)}`,
  };
}

/** What stands at a path, as its writer calls it: an item of a list by its list. */
function nameOf(path: Issue['path']): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return String(last ?? 'This file');
  const parent = path.findLast((step) => typeof step !== 'number');
  return `item ${last + 1}${parent === undefined ? '' : ` of ${String(parent)}`}`;
}

function describe(issue: Issue, schema: z.ZodType, input: unknown): Said {
  const name = nameOf(issue.path);
  const found = valueAt(input, issue.path);
  const example = exampleOf(schema, issue.path);
  if (issue.code === 'custom') {
    const { problem = 'value-type', hint = '' } = (issue.params ?? {}) as {
      problem?: string;
      hint?: string;
    };
    const code = problem in problemCodes ? (problem as ProblemCode) : 'value-type';
    return { code, message: issue.message, hint: hint || `Check ${name}.${example}` };
  }
  if (found === undefined && issue.path.length > 0) {
    return describeMissing(name, schema, issue.path);
  }
  switch (issue.code) {
    case 'invalid_value': {
      const near =
        typeof found === 'string'
          ? (meantBy(found, schema, issue.path) ?? nearest(found, issue.values.map(String)))
          : null;
      return {
        code: 'value-choice',
        message:
          found === null
            ? `${name} is empty`
            : `${name} is ${show(found)}, which is not one of ${list(issue.values)}`,
        hint: near ? `Did you mean ${near}?` : `Write one of ${list(issue.values)}.`,
      };
    }
    case 'invalid_union': {
      const choices = choicesAt(schema, issue.path);
      const near = typeof found === 'string' ? nearest(found, choices) : null;
      return {
        code: 'value-choice',
        message: `${name} is ${show(found)}, which is not one of ${list(choices)}`,
        hint: near ? `Did you mean ${near}?` : `Write one of ${list(choices)}.`,
      };
    }
    case 'too_small':
    case 'too_big':
      return {
        code: 'value-range',
        message: `${name} is ${show(found)}: ${issue.message}`,
        hint: `Check ${name}.${example}`,
      };
    case 'invalid_type':
      return describeType(issue, name, found, example);
    default:
      return {
        code: 'value-type',
        message: `${name} is ${show(found)}: ${issue.message}`,
        hint: `Check ${name}.${example}`,
      };
  }
}

/** Kinds of values in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table of keys and values',
  record: 'a table of keys and values',
};

const kindOf = (kind: string): string => KINDS[kind] ?? `a ${kind}`;

/** A number as people write one, with marks between thousands or a comma before decimals. */
const WRITTEN_NUMBER = /^[+-]?\d[\d\s.,'’]*$/;
/** As platforms shorten one: 1.2k, 3M. */
const SHORTENED_NUMBER = /^[+-]?\d[\d.,]*\s?(?:k|m|mio|tsd|b|bn)\.?$/i;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const DATE_EXAMPLE = /For instance: \d{4}-\d{2}-\d{2}$/;

/** A value of another kind than the one that belongs there. */
function describeType(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  name: string,
  found: unknown,
  example: string,
): Said {
  const code = 'value-type';
  const isDate = DATE_EXAMPLE.test(example);
  const wanted = isDate ? 'a date as YYYY-MM-DD' : kindOf(issue.expected);
  if (found === null)
    return {
      code,
      message: `${name} is empty`,
      hint: `Write ${wanted}, or take the line away.${example}`,
    };
  const own = issue.message.startsWith('This is') ? issue.message : `This is not ${wanted}`;
  const message = `${name} is ${show(found)}: ${own}`;
  return {
    code,
    message,
    hint: typeHint(issue.expected, found, isDate) ?? `Write ${wanted}.${example}`,
  };
}

/** What to write instead, where that can be told from what was written; else null. */
function typeHint(expected: string, found: unknown, isDate: boolean): string | null {
  if (expected === 'string' && !isDate && typeof found !== 'object')
    return `Put it in quotes: ${JSON.stringify(String(found))}.`;
  if (expected === 'boolean') return 'Write true or false, without quotes.';
  if ((expected !== 'number' && expected !== 'int') || typeof found !== 'string') return null;
  if (SHORTENED_NUMBER.test(found)) return 'Write the number out, as 1200 for 1.2k.';
  if (!WRITTEN_NUMBER.test(found)) return null;
  return PLAIN_NUMBER.test(found)
    ? 'Write a whole number.'
    : 'Write the number without marks between thousands, and with a point before decimals: 1234.5.';
}

/** A union's complaint is that of the branch that came furthest; without one, what all branches would take. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors
    .filter((errors) => errors.length > 0)
    .sort(
      (a, b) =>
        Math.max(...b.map(({ path }) => path.length)) -
          Math.max(...a.map(({ path }) => path.length)) || a.length - b.length,
    );
  const deepest = branches[0];
  if (!deepest) return [issue];
  return deepest.flatMap((inner) =>
    flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

/** Checks a value and says everything that is wrong with it, each at its place. */
export function validate<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  input: unknown,
  locate: Locator,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(input);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap(flatten).flatMap((issue): Problem[] => {
    const at = { file, severity: 'error' as const };
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      // Each key is looked for in the file: thousands of them are one mistake.
      return issue.keys.slice(0, MOST_PROBLEMS + 1).map((key) => {
        const near = nearest(key, known);
        return {
          ...at,
          ...locate.key(issue.path, key),
          code: 'key-unknown',
          message: `${JSON.stringify(key)} is not known here`,
          hint: near ? `Did you mean ${near}?` : `Known are ${list(known)}.`,
        };
      });
    }
    return [{ ...at, ...locate.value(issue.path), ...describe(issue, schema, input) }];
  });
  return { data: null, problems };
}
