import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeManifest, manifestFile, manifestText } from '#audit/manifest.ts';
import { makeNumerals, numeralsFile, numeralsText } from '#audit/numerals.ts';
import { listFiles } from '#audit/read-pages.ts';
import type { Stage } from './stage.ts';

/** Writes down which numerals each file prints, and which files there are: last, because it speaks of all others. */
export const manifest: Stage = {
  name: 'manifest',
  async run({ staging }) {
    const files = await listFiles(staging);
    await writeFile(
      path.join(staging, numeralsFile),
      numeralsText(await makeNumerals(staging, files)),
    );
    await writeFile(
      path.join(staging, manifestFile),
      manifestText(await makeManifest(staging, [...files, numeralsFile])),
    );
    return { made: `${files.length + 2} files` };
  },
};
