import {
  configure,
  ERR_UNSAFE_FILENAME,
  Uint8ArrayReader,
  ZipReader,
  type Entry,
} from '@zip.js/zip.js';

/** Bounds of what is unpacked: a platform's export of many years is a tenth of it. */
const MOST_ENTRIES = 2000;
const LARGEST_ENTRY = 128_000_000;
const LARGEST_ARCHIVE = 256_000_000;

/** Why an archive is not unpacked, in words for people. Caught where the file is opened. */
export class ArchiveFault extends Error {
  readonly hint: string;
  constructor(
    message: string,
    hint = 'Unpack it yourself, look at it, and import the files in it.',
  ) {
    super(message);
    this.hint = hint;
  }
}

/** The bytes of an entry. What it says of its size is not believed: it ends at the bound. */
async function inflate(entry: Entry, room: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (size > room) throw new ArchiveFault(tooLarge(entry.filename, room));
      parts.push(chunk);
    },
  });
  if (entry.directory) return new Uint8Array();
  await entry.getData(sink);
  return Buffer.concat(parts);
}

const tooLarge = (name: string, room: number) =>
  `${name} unpacks to more than ${Math.floor(room / 1e6)} MB`;

/** What a zip holds, by the names of its entries, in their order. Throws `ArchiveFault`. */
export async function zipEntries(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  // A worker would have to be loaded from somewhere.
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  try {
    const entries = await reader.getEntries().catch((error: unknown) => {
      if ((error as Error).message === ERR_UNSAFE_FILENAME) {
        throw new ArchiveFault('This zip holds a path that leads out of it');
      }
      throw new ArchiveFault(
        `This zip is damaged (${(error as Error).message})`,
        'Download it again.',
      );
    });
    if (entries.length > MOST_ENTRIES) {
      throw new ArchiveFault(`This zip holds ${entries.length} files, more than ${MOST_ENTRIES}`);
    }
    if (entries.some(({ encrypted }) => encrypted)) {
      throw new ArchiveFault('This zip is locked with a password');
    }
    const found = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of entries) {
      if (entry.directory) continue;
      const room = Math.min(LARGEST_ENTRY, LARGEST_ARCHIVE - total);
      if (entry.uncompressedSize > room) throw new ArchiveFault(tooLarge(entry.filename, room));
      const data = await inflate(entry, room).catch((error: unknown) => {
        if (error instanceof ArchiveFault) throw error;
        throw new ArchiveFault(`${entry.filename} in this zip is damaged`, 'Download it again.');
      });
      total += data.length;
      found.set(entry.filename, data);
    }
    return found;
  } finally {
    await reader.close();
  }
}
