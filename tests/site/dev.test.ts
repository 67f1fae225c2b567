import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/command.ts';

const secret = 'canary-that-nobody-may-read';
let folder: string;
let content: string;
let child: ChildProcess;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-dev-'));
  content = path.join(folder, 'content');
  await cp(path.join(projectRoot, 'content'), content, { recursive: true });
  await writeFile(
    path.join(content, 'profiles/tidemark/testimonials/withheld.md'),
    `---\nname: Nobody Asked\nnotes: ${secret}\ndate: 2026-05-01\nlang: en\nrelationship: customer\n---\n\n${secret}\n`,
  );
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const words = ['--content', content, '--port', String(43_000 + (process.pid % 2_000))];
  // Astro serves no pages where it sees itself run in vitest.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|MODE|DEV|PROD|TEST)/.test(name),
    ),
  );
  child = spawn(process.execPath, ['--import', tsx, 'scripts/dev.ts', ...words], {
    cwd: projectRoot,
    env: { ...env, CI: 'true', NO_COLOR: '1' },
  });
  origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said);
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.on('exit', () => reject(new Error(said)));
  });
  // It listens before it can answer.
  while (!(await fetch(`${origin}/`)).ok) await new Promise((done) => setTimeout(done, 100));
});
afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('shows pages', async () => {
    const answer = await fetch(`${origin}/tidemark/testimonials/`);
    const html = await answer.text();
    expect(html).toContain('Tidemark');
    expect(html).not.toContain(secret);
  });

  it.each(['', '?raw', '?import', '?url', '?import&raw', '?inline'])(
    'sends no file of the content, asked with “%s”',
    async (query) => {
      const file = `${content}/profiles/tidemark/testimonials/withheld.md${query}`;
      for (const start of ['/@fs', '/@fs/', '/@id/']) {
        const answer = await fetch(`${origin}${start}${file}`);
        expect(await answer.text()).not.toContain(secret);
        expect(answer.status).toBe(403);
      }
    },
  );

  it('answers to the names of this machine alone', async () => {
    const status = await new Promise((resolve, reject) => {
      get(origin, { headers: { Host: 'evil.example' }, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(403);
  });
});
