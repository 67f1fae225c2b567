import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** An answer that was kept, with what the interface named it by. */
export interface KeptAnswer {
  etag: string | null;
  lastModified: string | null;
  body: string;
  headers: Record<string, string>;
}

/** What outlives a run: answers to be asked for again only if they changed, and until when a host wants to be left alone. */
export interface AnswerCache {
  read(question: string): Promise<KeptAnswer | null>;
  write(question: string, answer: KeptAnswer): Promise<void>;
  /** Milliseconds since 1970; 0 where nothing is known. */
  restsUntil(host: string): Promise<number>;
  rest(host: string, until: number): Promise<void>;
}

const kept = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  body: z.string(),
  headers: z.record(z.string(), z.string()),
});

/** More than these are thrown away, the oldest first. */
const MOST_KEPT = 500;

/**
 * A cache in a folder, one file an answer. Whatever is damaged or cannot be written counts as not there: a cache never fails a
 * collection. Only the owner may read it, as answers to a key may be private.
 */
export function folderCache(folder: string): AnswerCache {
  const fileOf = (kind: string, key: string) =>
    path.join(folder, `${kind}-${createHash('sha256').update(key).digest('hex')}.json`);
  const readFileOf = async (kind: string, key: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(fileOf(kind, key), 'utf8')) as unknown;
    } catch {
      return null;
    }
  };
  const writeFileOf = async (kind: string, key: string, value: unknown) => {
    const file = fileOf(kind, key);
    const staged = `${file}.${randomUUID()}.tmp`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(staged, JSON.stringify(value), { mode: 0o600 });
      await rename(staged, file);
      await prune(folder);
    } catch {
      await rm(staged, { force: true });
    }
  };
  return {
    async read(question) {
      const read = kept.safeParse(await readFileOf('answer', question));
      return read.success ? read.data : null;
    },
    write: (question, answer) => writeFileOf('answer', question, answer),
    async restsUntil(host) {
      const read = z.number().safeParse(await readFileOf('rest', host));
      return read.success ? read.data : 0;
    },
    rest: (host, until) => writeFileOf('rest', host, until),
  };
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (names.length <= MOST_KEPT) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  );
  dated.sort((a, b) => a.at - b.at);
  for (const { name } of dated.slice(0, names.length - MOST_KEPT)) {
    await rm(path.join(folder, name), { force: true });
  }
}
