import type { Check, Findings } from './check.ts';
import type { Fault } from './fault.ts';
import { hashOf, manifestFile, unserved } from './manifest.ts';

/** Every file is in the manifest, every file of the manifest is there, and its bytes have the hash that it says. */
export const manifestCheck: Check = {
  id: 'manifest',
  async run({ files, foreign, manifest, bytes }): Promise<Findings> {
    if (!manifest) {
      return { faults: [{ file: manifestFile, message: 'cannot be read' }], looked: 'no manifest' };
    }
    const faults: Fault[] = [];
    const there = new Set(files);
    for (const [file, { sha256 }] of Object.entries(manifest.files)) {
      if (!there.has(file)) faults.push({ file, message: 'is in the manifest and is not there' });
      else if (hashOf(await bytes(file)) !== sha256)
        faults.push({ file, message: 'is not the file of the manifest' });
    }
    for (const file of files)
      if (!Object.hasOwn(manifest.files, file) && file !== manifestFile)
        faults.push({ file, message: 'is not in the manifest' });
    const others = foreign.filter((file) => !unserved.includes(file));
    return {
      faults,
      looked: `${Object.keys(manifest.files).length} files have the bytes that the manifest says`,
      unchecked: [
        ...(others.length > 0 ? [`what no build has made: ${others.join(', ')}`] : []),
        'style sheets, scripts and typefaces, beyond the hashes of their bytes',
      ],
    };
  },
};
