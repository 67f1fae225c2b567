import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes that can be gone through more than once without being held. */
export interface ByteSource {
  size: number;
  chunks(): Iterable<Uint8Array>;
}

const CHUNK = 1 << 15;

export function memoryBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

/** A file on the disk. It is read in order, and in one go: nobody waits for anything else meanwhile. */
export function diskBytes(file: string, size: number): ByteSource {
  return {
    size,
    *chunks() {
      const handle = openSync(file, 'r');
      try {
        for (;;) {
          const chunk = new Uint8Array(CHUNK);
          const read = readSync(handle, chunk);
          if (read === 0) return;
          yield chunk.subarray(0, read);
        }
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** The first bytes, at least `length` of them where there are so many. */
export function firstBytes(source: ByteSource, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let held = 0;
  for (const chunk of source.chunks()) {
    parts.push(chunk);
    held += chunk.length;
    if (held >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** All of them, in memory. */
export function allBytes(source: ByteSource): Uint8Array {
  return Buffer.concat([...source.chunks()]);
}
