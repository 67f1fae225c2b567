import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createShapeText } from '#fonts/shape-text.ts';

it('sets a Thai sara am below the tone mark before it, as HarfBuzz does', async () => {
  const shape = await createShapeText(
    fileURLToPath(new URL('../../../node_modules', import.meta.url)),
  );
  const [run] = shape('น้ำ', 'sans', 400);
  // Glyphs and positions that harfbuzzjs 0.10.0 gives for the same font file.
  expect(run!.glyphs.map(({ key, x, y }) => [Number(key.match(/\d+$/)![0]), x, y])).toEqual([
    [61, 0, 0],
    [57, 613, 0],
    [47, 584, 0],
    [76, 613, 0],
  ]);
});
