import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './command.ts';

export interface BuildProcess {
  child: ChildProcess;
  /** What it said, and how it ended: a code, or the signal that ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>;
}

/** Starts a build as a process of its own, so that a test can end it. `preload` are modules that it loads first. */
export function startBuild(
  words: readonly string[],
  preload: readonly string[] = [],
): BuildProcess {
  const imports = preload.flatMap((module) => ['--import', module]);
  const start = path.join(projectRoot, 'scripts/start.mjs');
  const child = spawn(process.execPath, [...imports, start, 'build', ...words], {
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise<Awaited<BuildProcess['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  return { child, ended };
}

/** One hash over every byte of a folder and the names of its files; null where it is not there. */
export async function digestFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(`${path.relative(folder, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
