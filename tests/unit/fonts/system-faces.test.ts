import path from 'node:path';
import { fromFile } from '@capsizecss/unpack/fs';
import { describe, expect, it } from 'vitest';
import { systemFaces, type SystemFace } from '#fonts/system-faces.ts';
import { projectRoot } from '../../support/command.ts';

// Arimo, Tinos and Cousine were drawn to the measures of Arial, Times New Roman and Courier New.

const all = Object.values(systemFaces).flat();
const byName = (name: string): SystemFace => all.find(({ names }) => names.includes(name))!;

describe('faces of readers’ systems', () => {
  it.each(['Arimo', 'Tinos', 'Cousine'])('have the widths of %s', async (name) => {
    const family = name.toLowerCase();
    const file = `node_modules/@fontsource/${family}/files/${family}-latin-400-normal.woff2`;
    const own = await fromFile(path.join(projectRoot, file));
    const { metrics } = byName(name);
    const width = metrics.xWidthAvg / metrics.unitsPerEm;
    expect(own.xWidthAvg / own.unitsPerEm).toBeCloseTo(width, 2);
    // Heights differ a little between systems, and each of our rules sets its own.
    expect(
      Math.abs(own.ascent / own.unitsPerEm - metrics.ascent / metrics.unitsPerEm),
    ).toBeLessThan(0.05);
  });
});
