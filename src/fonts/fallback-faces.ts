import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { faces, type Face } from '#theme/tokens.ts';
import { systemFaces } from './system-faces.ts';

/** The name of what stands in for a face, by the system's face that it is made of: `Newsreader (Georgia)`. */
const nameOf = (face: Face, system: string): string => `${faces[face]} (${system})`;

/** The names of what stands in for a face, as a list of CSS. */
export function fallbackNames(face: Face): string {
  return systemFaces[face].map(({ metrics }) => `'${nameOf(face, metrics.familyName)}'`).join();
}

/**
 * Rules that give faces of readers' systems the measures of ours, so that nothing moves where letters come late: `size-adjust` makes lines as
 * long, the overrides as high. `files` are the faces as pages load them, WOFF2.
 */
export async function fallbackRules(files: Readonly<Record<Face, Buffer>>): Promise<string> {
  const rules = await Promise.all(
    (Object.keys(systemFaces) as Face[]).flatMap((face) =>
      systemFaces[face].map(async ({ names, metrics }) => {
        const own = { ...(await fromBuffer(files[face])), familyName: faces[face] };
        const { fontFaces } = createFontStack([own, metrics], { fontFaceFormat: 'styleObject' });
        const { ascentOverride, descentOverride, lineGapOverride, sizeAdjust } =
          fontFaces[0]!['@font-face'];
        const sources = names.map((name) => `local('${name}')`).join();
        return (
          `@font-face{font-family:'${nameOf(face, metrics.familyName)}';src:${sources};size-adjust:${sizeAdjust ?? '100%'};` +
          `ascent-override:${ascentOverride ?? 'normal'};descent-override:${descentOverride ?? 'normal'};line-gap-override:${lineGapOverride ?? '0%'}}`
        );
      }),
    ),
  );
  return rules.join('\n');
}
