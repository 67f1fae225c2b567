import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { toWallClock, type Day } from '#model/day.ts';

/** One file of an archive. */
export interface ArchiveEntry {
  /** Below the root of the archive, with forward slashes. */
  name: string;
  read(): Promise<Uint8Array>;
}

/**
 * Writes entries into a zip, one after the other, so that memory holds one of them. They are stored as they are: pictures are
 * compressed already. The same entries on the same day give the same bytes, whatever the clock, the zone or the machine.
 */
export async function writeArchive(
  file: string,
  entries: readonly ArchiveEntry[],
  today: Day,
): Promise<void> {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)), {
    level: 0,
    lastModDate: toWallClock(today),
    extendedTimestamp: false,
    // Sizes stand before the data, not after it: some that unpack as they read need that.
    dataDescriptor: false,
    zip64: false,
    versionMadeBy: 20,
    externalFileAttributes: 0,
  });
  for (const { name, read } of entries) await zip.add(name, new Uint8ArrayReader(await read()));
  await zip.close();
}
