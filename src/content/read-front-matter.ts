import type { Problem } from '#problems/problem.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import type { SourceText } from './source-text.ts';

export interface ReadFrontMatter extends ReadYaml {
  body: string;
  /** Where the body begins in the file's text. */
  bodyOffset: number;
}

/** Splits a Markdown or MDX file into its front matter and its body. */
export function readFrontMatter(source: SourceText): ReadFrontMatter {
  const match = /^---[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\n)??)---[ \t]*(?:\r?\n|$)/.exec(source.text);
  if (!match) {
    const problem: Problem = {
      file: source.file,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'front-matter-missing',
      message: source.text.startsWith('---')
        ? 'The front matter has no end'
        : 'This file has no front matter',
      hint: 'Begin the file with a line ---, then the keys, then another line ---.',
    };
    const first = source.placeAt(0);
    return {
      value: undefined,
      locate: { value: () => first, key: () => first },
      problems: [problem],
      body: source.text,
      bodyOffset: 0,
    };
  }
  const offset = match[0].indexOf('\n') + 1;
  return {
    ...readYaml(source, match.groups!['yaml'], offset),
    body: source.text.slice(match[0].length),
    bodyOffset: match[0].length,
  };
}
