import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Problem } from '#problems/problem.ts';
import type { Place, SourceText } from './source-text.ts';
import type { Locator, Path } from './validate.ts';

export interface ReadYaml {
  /** Undefined where the text cannot be read or is empty. */
  value: unknown;
  locate: Locator;
  problems: Problem[];
}

/** In UTF-16 code units: a list of thousands of entries. Reading takes some seconds beyond that. */
const LONGEST = 1_000_000;
/** JSON is read in a tenth of the time. */
const LONGEST_JSON = 5_000_000;
/** A value that repeats others more often is an attack, not a shorthand. */
const MOST_ALIASES = 50;
/** Content has four levels at most. */
const DEEPEST = 32;

interface Slip {
  offset: number;
  code: Problem['code'];
  message: string;
  hint: string;
}

const writeOut = 'Write the values out instead of repeating them with aliases.';

/** How deep the brackets and dashes of a text go at most, without reading it: reading calls itself at each level. */
function depthOf(text: string): number {
  let deepest = 0;
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

const tooLong = (text: string, most: number): Slip | null =>
  text.length <= most
    ? null
    : {
        offset: 0,
        code: 'value-range',
        message: `This has ${text.length.toLocaleString('en')} characters, more than the ${most.toLocaleString('en')} that can be read`,
        hint: 'Split it into several files, or keep only what the site needs.',
      };

/** Reading takes the square of their number. */
const tooManyAnchors = (text: string): Slip | null =>
  (text.match(/(?:^|\s)&[\w-]+\s/g)?.length ?? 0) <= 20 * MOST_ALIASES
    ? null
    : {
        offset: 0,
        code: 'yaml-syntax',
        message: 'More than a thousand values have a name to be repeated by',
        hint: writeOut,
      };

const tooDeep = (offset: number): Slip => ({
  offset,
  code: 'value-range',
  message: `Lists and keys stand in each other more than ${DEEPEST} deep`,
  hint: 'No content needs that: check the brackets and dashes.',
});

/** What a parser stumbles over, and what to look for. */
const SLIPS: Partial<Record<YAMLError['code'], Pick<Slip, 'message' | 'hint'>>> = {
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that does not go on from what is above it',
    hint: 'Each item of a list begins with a dash and a space, and its keys stand below each other.',
  },
  BAD_INDENT: {
    message: 'This line is not indented as those that it belongs to',
    hint: 'Lines that belong together begin in the same column, with spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A key and its value begin here in the middle of a line',
    hint: 'Give each key a line of its own, or put the value in quotes.',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab',
    hint: 'Indent with spaces.',
  },
  MISSING_CHAR: {
    message: 'A quote or a bracket that was opened is not closed',
    hint: 'Close it, or put the whole value in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key has no colon, or its value goes on in the next line',
    hint: 'Write key: value in one line, or put the value in quotes.',
  },
};

/** What a parser says in its own terms, in those of somebody who writes content. */
function syntaxSlip(error: YAMLError, text: string): Slip {
  const [offset] = error.pos;
  if (error.message.startsWith('Maximum call stack')) return tooDeep(offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/, 1)[0]!;
  const colon = /^(\s*(?:- )?[\w.-]+):\s+(\S.*:(?:\s.*|$))/.exec(line);
  if (colon && /^(?:BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY|BAD_INDENT)$/.test(error.code)) {
    return {
      offset,
      code: 'yaml-syntax',
      message: 'A value with a colon and a space in it is read as one more key',
      hint: `Put the value in quotes: ${colon[1]!.trim()}: ${JSON.stringify(colon[2]!.trim())}`,
    };
  }
  const start = /^(\s*(?:- )?[\w.-]+):\s+([@`%&*!|>].*)/.exec(line);
  if (start && error.code === 'BAD_SCALAR_START') {
    return {
      offset,
      code: 'yaml-syntax',
      message: `A value cannot begin with ${start[2]!.charAt(0)}`,
      hint: `Put the value in quotes: ${start[1]!.trim()}: ${JSON.stringify(start[2]!.trim())}`,
    };
  }
  return {
    offset,
    code: 'yaml-syntax',
    ...(SLIPS[error.code] ?? {
      message: error.message.split('\n')[0]!.trim(),
      hint: 'Check the indentation, the quotes and the space after each colon.',
    }),
  };
}

/** Keys that are there twice, aliases that unfold too far or into themselves, and levels without end. */
function findSlips(document: Document): Slip[] {
  const slips: Slip[] = [];
  let aliases = 0;
  let deep = false;
  visit(document, (_key, node, path) => {
    if (path.length > 2 * DEEPEST) {
      if (!deep) slips.push(tooDeep((node as Node).range?.[0] ?? 0));
      deep = true;
      return visit.BREAK;
    }
    if (isAlias(node)) {
      aliases += 1;
      const offset = node.range?.[0] ?? 0;
      const within = path.some((outer) => (outer as { anchor?: string }).anchor === node.source);
      if (aliases > MOST_ALIASES || within) {
        const message = within
          ? `*${node.source} stands inside of what it repeats`
          : `More than ${MOST_ALIASES} values repeat others`;
        slips.push({ offset, code: 'yaml-syntax', message, hint: writeOut });
        return visit.BREAK;
      }
    } else if (isMap(node)) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        const name: unknown = isScalar(key) ? key.value : key;
        if (!isScalar(key)) {
          slips.push({
            offset: (key as Node | null)?.range?.[0] ?? 0,
            code: 'yaml-syntax',
            message: 'A list or a table stands where a key belongs',
            hint: 'Write a word before the colon.',
          });
        } else if (seen.has(name)) {
          slips.push({
            offset: (key as Node).range?.[0] ?? 0,
            code: 'key-duplicate',
            message: 'This key is there twice',
            hint: 'Keep one of the two.',
          });
        }
        seen.add(name);
      }
    }
    return undefined;
  });
  return slips;
}

function locatorOf(document: Document | null, source: SourceText, offset: number): Locator {
  const placeOf = (node: Node | null | undefined): Place | null =>
    node?.range ? source.placeAt(offset + node.range[0]) : null;
  const start: Place = source.placeAt(offset);
  if (!document) return { value: () => start, key: () => start };
  const value = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      const place = placeOf(node);
      if (place) return place;
    }
    return placeOf(document.contents as Node | null) ?? start;
  };
  return {
    value,
    key(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(map)
        ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      return (isScalar(pair?.key) && placeOf(pair.key)) || value(path);
    },
  };
}

/**
 * Reads YAML 1.2 (core schema: a date stays text) and remembers where everything stands.
 * `text` is a part of `source` that begins at `offset`, as front matter is.
 */
export function readYaml(source: SourceText, text = source.text, offset = 0): ReadYaml {
  const { file } = source;
  const said = ({ offset: at, ...slip }: Slip): Problem => ({
    file,
    ...source.placeAt(offset + at),
    severity: 'error',
    ...slip,
  });
  const refused =
    tooLong(text, file.endsWith('.json') ? LONGEST_JSON : LONGEST) ??
    (depthOf(text) > 1000 ? tooDeep(0) : null) ??
    tooManyAnchors(text);
  if (refused) {
    return {
      value: undefined,
      locate: locatorOf(null, source, offset),
      problems: [said(refused)],
    };
  }
  const document = parseDocument(text, { prettyErrors: false, schema: 'core', uniqueKeys: false });
  const locate = locatorOf(document, source, offset);
  // What follows a slip is most often its consequence.
  const syntax = document.errors[0];
  const problems = (syntax ? [syntaxSlip(syntax, text)] : findSlips(document)).map(said);
  if (problems.length > 0) return { value: undefined, locate, problems };
  try {
    return {
      value: (document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown) ?? undefined,
      locate,
      problems,
    };
  } catch (error) {
    const message = (error as Error).message;
    const slip: Slip = { offset: 0, code: 'yaml-syntax', message, hint: writeOut };
    return { value: undefined, locate, problems: [said(slip)] };
  }
}
