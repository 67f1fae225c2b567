import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuild } from '../support/build-process.ts';
import { writeSmallContent } from '../support/small-content.ts';

const guard = new URL('../support/no-network.ts', import.meta.url).href;
let folder: string;
beforeAll(async () => {
  // Where tests run it may be set; where a site is built it is not.
  delete process.env['ASTRO_TELEMETRY_DISABLED'];
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-offline-'));
  await writeSmallContent(path.join(folder, 'content'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a build', () => {
  it('asks nobody for anything, and makes the whole site', async () => {
    const words = ['--content', path.join(folder, 'content'), '--out', path.join(folder, 'dist')];
    const { code, said } = await startBuild([...words, '--today', '2026-03-01', '--fresh'], [guard])
      .ended;
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('is built') });
    expect(said).not.toContain('NETWORK');
  });

  it.each([
    ['fetch', `await fetch('https://plaudit.example/')`],
    ['a socket', `(await import('node:net')).connect(9, '127.0.0.1')`],
    ['a name', `(await import('node:dns')).lookup('plaudit.example', () => {})`],
    ['https', `(await import('node:https')).get('https://127.0.0.1:9/')`],
  ])('would be caught by %s', async (_, code) => {
    const run = promisify(execFile)(process.execPath, [
      '--import',
      guard,
      '--input-type=module',
      '--eval',
      code,
    ]);
    await expect(run).rejects.toMatchObject({ code: 86 });
  });
});
