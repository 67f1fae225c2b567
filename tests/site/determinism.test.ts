import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';
import { thinContent, thinWords } from '../support/thin-sites.ts';

async function digest(folder: string): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file));
    entries.push([file, createHash('sha256').update(bytes).digest('hex')]);
  }
  return Object.fromEntries(entries);
}

it('is the same to the byte from another folder, time zone and locale', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'plaudit elsewhere '));
  try {
    const content = path.join(elsewhere, 'my content');
    const out = path.join(elsewhere, 'public', 'site');
    await cp(thinContent, content, { recursive: true });
    const { code, stderr } = await command('build', thinWords(out, content), {
      cwd: elsewhere,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const built = await digest(inject('thinSites'));
    expect(Object.keys(built).length).toBeGreaterThan(400);
    expect(await digest(out)).toEqual(built);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});
