import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** What a zip holds of what is wanted, by name; the checksums of that are looked at. Throws where it is none. */
export async function archivedFiles(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  try {
    const files = new Map<string, Uint8Array>();
    for (const entry of await reader.getEntries()) {
      if (entry.directory || !wanted(entry.filename)) continue;
      files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    }
    return files;
  } finally {
    await reader.close();
  }
}
