import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';
import { writeSmallContent } from '../support/small-content.ts';
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
    expect(Object.keys(built).length).toBeGreaterThan(350);
    expect(await digest(out)).toEqual(built);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});

it('is the same to the byte whether it is made anew, comes from the store, or was built on an earlier one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-again-'));
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'dist');
  const build = async (...more: string[]) => {
    const words = ['--content', content, '--out', out, '--today', '2026-03-01'];
    const { code, stdout, stderr } = await command('build', [
      ...words,
      '--cache',
      path.join(folder, 'cache'),
      ...more,
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return { again: stdout.includes('nothing has changed'), files: await digest(out) };
  };
  try {
    await writeSmallContent(content);
    const first = await build();
    expect(first.again).toBe(false);
    // On top of itself.
    expect(await build()).toEqual({ again: true, files: first.files });

    const quote = path.join(content, 'profiles/ada/testimonials/kim.md');
    await writeFile(quote, (await readFile(quote, 'utf8')).replace('came early', 'came late'));
    const changed = await build();
    expect(changed.again).toBe(false);
    expect(changed.files).not.toEqual(first.files);
    expect(await build('--fresh')).toEqual({ again: false, files: changed.files });
    expect(await build()).toEqual({ again: true, files: changed.files });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
