import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSync, type Font } from 'fontkit';
import { format } from 'prettier';
import { drawsAnything } from '#fonts/choose-slices.ts';
import { stretchesOf, writeUnicodeRange } from '#fonts/unicode-range.ts';

/** Letters, marks, digits and signs: no spaces, and none of the names that fonts give to nothing. */
const inText = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

/** What a package's fonts draw of what nothing at hand draws. */
async function charactersOf(folder: string, atHand: (character: string) => boolean) {
  const files = (await readdir(path.join(folder, 'files'))).filter((file) =>
    file.endsWith('-400-normal.woff2'),
  );
  const found = new Set<number>();
  for (const file of files)
    for (const codePoint of (openSync(path.join(folder, 'files', file)) as Font).characterSet) {
      const character = String.fromCodePoint(codePoint);
      if (inText.test(character) && !atHand(character)) found.add(codePoint);
    }
  return [...found].sort((one, other) => one - other);
}

/**
 * Reads what the packages named in letters/package.json draw, from their fonts, and writes it down for those who have to be told which one
 * they need. `packages` is the absolute path of `node_modules`.
 */
export async function writeOtherPackages(packages: string, into: string): Promise<number> {
  const here = path.join(import.meta.dirname, 'letters');
  const { dependencies } = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const entries: string[] = [];
  for (const name of Object.keys(dependencies).sort()) {
    const codePoints = await charactersOf(path.join(here, 'node_modules', name), (character) =>
      drawsAnything(packages, { text: character, lang: 'en' }),
    );
    if (codePoints.length > 0)
      entries.push(`'${name}': '${writeUnicodeRange(stretchesOf(codePoints))}'`);
  }
  const source = `/** What packages draw that none at hand does, read from their fonts: \`npm run glyphs -- --packages\` writes this file. */
export const otherPackages: Readonly<Record<string, string>> = {${entries.join(',')}};`;
  await writeFile(
    into,
    await format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
  );
  return entries.length;
}
