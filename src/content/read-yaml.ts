import { isMap, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from '#problems/problem.ts';
import type { Place, SourceText } from './source-text.ts';
import type { Locator, Path } from './validate.ts';

export interface ReadYaml {
  /** Undefined where the text cannot be read or is empty. */
  value: unknown;
  locate: Locator;
  problems: Problem[];
}

/** An alias that unfolds to more than this is an attack, not a shorthand. */
const MOST_ALIASES = 50;

/**
 * Reads YAML 1.2 (core schema: a date stays text) and remembers where everything stands.
 * `text` is a part of `source` that begins at `offset`, as front matter is.
 */
export function readYaml(source: SourceText, text = source.text, offset = 0): ReadYaml {
  const { file } = source;
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: true,
  });
  const problems = document.errors.map((error): Problem => {
    const duplicate = error.code === 'DUPLICATE_KEY';
    return {
      file,
      ...source.placeAt(offset + error.pos[0]),
      severity: 'error',
      code: duplicate ? 'key-duplicate' : 'yaml-syntax',
      message: duplicate ? 'This key is there twice' : error.message.split('\n')[0]!.trim(),
      hint: duplicate
        ? 'Keep one of the two.'
        : 'Check the indentation, the quotes and the space after each colon.',
    };
  });

  const placeOf = (node: Node | null | undefined): Place | null =>
    node?.range ? source.placeAt(offset + node.range[0]) : null;
  const start: Place = source.placeAt(offset);
  const value = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      const place = placeOf(node);
      if (place) return place;
    }
    return placeOf(document.contents) ?? start;
  };
  const locate: Locator = {
    value,
    key(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(map)
        ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      return (isScalar(pair?.key) && placeOf(pair.key)) || value(path);
    },
  };

  let read: unknown;
  if (problems.length === 0) {
    try {
      read = document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    } catch (error) {
      problems.push({
        file,
        ...start,
        severity: 'error',
        code: 'yaml-syntax',
        message: (error as Error).message,
        hint: 'Write the values out instead of repeating them with aliases.',
      });
    }
  }
  return { value: read ?? undefined, locate, problems };
}
