import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface FileToWrite {
  /** Absolute. */
  file: string;
  text: string;
}

/**
 * All or nothing: every text is written into a hidden folder of the content first, then all are moved into place, in one go that no signal
 * and nobody else's turn comes between. Where a move fails, those before it are taken back.
 * @param content the content folder, so that a move stays on one disk
 */
export function writeFiles(content: string, files: readonly FileToWrite[]): void {
  if (files.length === 0) return;
  const staging = path.join(content, `.import-${randomUUID()}`);
  mkdirSync(staging);
  const undo: (() => void)[] = [];
  try {
    files.forEach(({ text }, index) => writeFileSync(path.join(staging, `${index}.new`), text));
    files.forEach(({ file }, index) => {
      if (existsSync(file)) copyFileSync(file, path.join(staging, `${index}.old`));
    });
    files.forEach(({ file }, index) => {
      const old = path.join(staging, `${index}.old`);
      const wasThere = existsSync(old);
      mkdirSync(path.dirname(file), { recursive: true });
      renameSync(path.join(staging, `${index}.new`), file);
      undo.push(() => (wasThere ? renameSync(old, file) : rmSync(file, { force: true })));
    });
  } catch (error) {
    for (const takeBack of undo.reverse()) takeBack();
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
