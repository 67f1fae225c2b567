import path from 'node:path';
import { report, type Reader } from './reader.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { renderMdx } from './render-mdx.ts';
import type { SourceText } from './source-text.ts';
import { nearest } from './validate.ts';

/** What the pages of the site give to every file of the owner's. */
const COMPONENTS = ['Measure', 'Chart'];

/**
 * That the body of a bio, a story or a post can be rendered. MDX is the owner's own words and components: it is run as the build will run
 * it, and what it shows and leads to is remembered, to be checked once the numbers are known.
 */
export async function checkMdx(
  reader: Reader,
  source: SourceText,
  { body, bodyOffset, value }: Pick<ReadFrontMatter, 'body' | 'bodyOffset' | 'value'>,
): Promise<void> {
  const { file } = source;
  // Blank lines in place of the front matter: positions in messages are then those of the file.
  const text = '\n'.repeat(source.placeAt(bodyOffset).line - 1) + body;
  const { uses, failure } = await renderMdx(text, value, COMPONENTS);
  const imports = uses.filter(({ kind }) => kind === 'import');
  for (const { value: named, place } of imports) {
    if (!named.startsWith('.')) continue;
    const target = path.posix.join(path.posix.dirname(file), named.split('?')[0]!);
    if (reader.files.includes(target)) continue;
    const hint = 'Write the path from this file, with its ending: ./picture.jpg.';
    report(reader, file, place, 'reference-unknown', `There is no file ${target}`, hint);
  }
  reader.uses.push(...uses.map(({ place, ...use }) => ({ ...use, file, ...place })));
  if (!failure) return;
  const { line, column, kind, message } = failure;
  const unknown = /^There is no component (.+)$/.exec(message)?.[1];
  const near = unknown === undefined ? null : nearest(unknown, COMPONENTS);
  if (kind === 'syntax') {
    const hint =
      'In MDX, < begins an element and { an expression: write &lt; and &#123; for the plain characters.';
    report(reader, file, { line, column }, 'mdx-syntax', message, hint);
  } else if (unknown !== undefined) {
    const hint = near
      ? `Did you mean ${near}?`
      : `Known are ${COMPONENTS.join(' and ')}; import others at the top of the file.`;
    report(reader, file, { line, column }, 'mdx-failed', message, hint);
  } else {
    // What is imported was not run: the mistake may be that it is not there.
    const severity = imports.length > 0 ? 'warning' : 'error';
    const hint = 'Mend the expression or the component that stands here.';
    report(reader, file, { line, column }, 'mdx-failed', message, hint, severity);
  }
}
