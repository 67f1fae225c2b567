import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** All or nothing: every file is written beside its place first, then all are moved into it. */
export async function writeAll(writes: readonly { file: string; text: string }[]): Promise<void> {
  const staged: { from: string; to: string }[] = [];
  try {
    for (const { file, text } of writes) {
      await mkdir(path.dirname(file), { recursive: true });
      const from = `${file}.${randomUUID()}.tmp`;
      staged.push({ from, to: file });
      await writeFile(from, text, { flag: 'wx' });
    }
    for (const { from, to } of staged) await rename(from, to);
  } finally {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
  }
}
