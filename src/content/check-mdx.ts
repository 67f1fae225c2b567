import { compile } from '@mdx-js/mdx';
import { report, type Reader } from './reader.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import type { SourceText } from './source-text.ts';

interface MdxMessage {
  reason?: string;
  message: string;
  place?: { line: number; column: number; start?: { line: number; column: number } };
  line?: number;
  column?: number;
}

/** That the body of a bio, a story or a post compiles. MDX is the owner's own words and components. */
export async function checkMdx(
  reader: Reader,
  source: SourceText,
  { body, bodyOffset }: Pick<ReadFrontMatter, 'body' | 'bodyOffset'>,
): Promise<void> {
  try {
    // Blank lines in place of the front matter: positions in messages are then those of the file.
    await compile('\n'.repeat(source.placeAt(bodyOffset).line - 1) + body);
  } catch (error) {
    const { reason, message, place, line, column } = error as MdxMessage;
    const at = place?.start ?? place ?? { line: line ?? 1, column: column ?? 1 };
    report(
      reader,
      source.file,
      { line: at.line, column: at.column },
      'mdx-syntax',
      (reason ?? message).split('\n')[0]!,
      'In MDX, < begins an element and { an expression: write &lt; and &#123; for the plain characters.',
    );
  }
}
