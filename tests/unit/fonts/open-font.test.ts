import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { filesOf, slicesOf } from '#fonts/catalogue.ts';
import { themeFamilies, wholeSerif, worldFamilies } from '#fonts/families.ts';
import { storedWoff2 } from '#fonts/open-font.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));
// Outlines of both kinds, small files and one of more than one part, packed with and without rearranged tables.
const families = [themeFamilies.display, wholeSerif, ...worldFamilies.slice(0, 6)];

it.each(families.map((family) => [family.package, family] as const))(
  'a font of %s is the same when its tables are stored',
  (_, family) => {
    const bytes = readFileSync(filesOf(packages, slicesOf(packages, family)[0]!, 'woff2')[0]!.path);
    const packed = create(bytes) as Font;
    const stored = create(storedWoff2(bytes)) as Font;
    expect(stored.characterSet).toEqual(packed.characterSet);
    expect(stored.numGlyphs).toBe(packed.numGlyphs);
    for (const codePoint of packed.characterSet.slice(0, 40))
      expect(stored.glyphForCodePoint(codePoint).path.toSVG()).toBe(
        packed.glyphForCodePoint(codePoint).path.toSVG(),
      );
  },
);

it('leaves a file of another format as it is', () => {
  const bytes = Buffer.from('wOFF and so on');
  expect(storedWoff2(bytes)).toBe(bytes);
});
