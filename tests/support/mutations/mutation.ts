import { readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One change that somebody might make in a built site. */
export interface Mutation {
  /** The kind of output that it changes. */
  output: string;
  /** What it does, with the place: `the digit 4 at 1,204 is 9`. */
  what: string;
  /** The files that it changes, below the site's folder. */
  files: readonly string[];
  apply(folder: string): Promise<void>;
}

/** Replaces a file by what becomes of its text. */
export async function edit(
  folder: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const whole = path.join(folder, file);
  const text = change(await readFile(whole, 'utf8'));
  // The file may be a second name of one in the untouched site.
  await unlink(whole);
  await writeFile(whole, text);
}
