import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PYTHON = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    broken = archive.testzip()
    if broken: sys.exit(broken + ' is broken')
    archive.extractall(sys.argv[2])
`;

/** Unpacks a zip with a program that is not ours, checksums included. Returns false where this machine has none. */
export async function unpack(file: string, folder: string): Promise<boolean> {
  for (const [program, words] of [
    ['unzip', ['-q', file, '-d', folder]],
    ['python3', ['-c', PYTHON, file, folder]],
  ] as const) {
    try {
      await run(program, words);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return false;
}
