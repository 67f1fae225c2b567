import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnerReport } from '#build/owner-view.ts';
import { projectRoot } from '../support/command.ts';

const secret = 'canary-that-nobody-may-read';
let folder: string;
let content: string;
let child: ChildProcess;
let origin: string;
let story: string;
let sound: string;
let atStart: { status: number; html: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-dev-'));
  content = path.join(folder, 'content');
  await cp(path.join(projectRoot, 'content'), content, { recursive: true });
  await writeFile(
    path.join(content, 'profiles/tidemark/testimonials/withheld.md'),
    `---\nname: Nobody Asked\nnotes: ${secret}\ndate: 2026-05-01\nlang: en\nrelationship: customer\n---\n\n${secret}\n`,
  );
  // A slip that is there before the server is.
  story = path.join(content, 'profiles/tidemark/stories/rowing-club.mdx');
  sound = await readFile(story, 'utf8');
  await writeFile(story, sound.replace(/^title: .*$/m, 'title: "not closed'));
  const words = ['--content', content, '--port', String(43_000 + (process.pid % 2_000))];
  // Astro serves no pages where it sees itself run in vitest.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|MODE|DEV|PROD|TEST)/.test(name),
    ),
  );
  child = spawn(process.execPath, ['scripts/start.mjs', 'dev', ...words], {
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
  const broken = await fetch(`${origin}/`, { headers: { accept: 'text/html' } });
  atStart = { status: broken.status, html: await broken.text() };
  await writeFile(story, sound);
  // It listens before it can answer.
  while (!(await fetch(`${origin}/`)).ok) await new Promise((done) => setTimeout(done, 100));
});
afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('starts with content that has problems, says them, and goes on once they are mended', async () => {
    expect(atStart.status).toBe(500);
    expect(atStart.html).toContain('profiles/tidemark/stories/rowing-club.mdx');
    expect(atStart.html).toContain('yaml-syntax');
    const answer = await fetch(`${origin}/tidemark/stories/rowing-club/`);
    expect(answer.status).toBe(200);
    expect(child.exitCode).toBeNull();
  });

  it('shows pages', async () => {
    const answer = await fetch(`${origin}/tidemark/testimonials/`);
    const html = await answer.text();
    expect(html).toContain('Tidemark');
    expect(html).not.toContain(secret);
  });

  it('shows content problems as check does in the place of a page, and the page again once they are mended', async () => {
    const file = path.join(content, 'profiles/tidemark/profile.mdx');
    const before = await readFile(file, 'utf8');
    const asked = { headers: { accept: 'text/html' } };
    const page = `${origin}/tidemark/`;
    const until = async (status: number) => {
      let answer = await fetch(page, asked);
      while (answer.status !== status) answer = await fetch(page, asked);
      return answer.text();
    };
    await writeFile(file, before.replace('kind: project', 'kind: <b>project'));
    const html = await until(500);
    expect(html).toContain('profiles/tidemark/profile.mdx');
    expect(html).toContain('kind: &lt;b&gt;project');
    expect(html).toContain('value-choice');
    expect(html).toContain('/@vite/client');
    expect(html).not.toMatch(/<b>|node_modules|\bat \S+ \(/);
    await writeFile(file, before.replace(/^name: .*$/m, 'name: Mended'));
    expect(await until(200)).toContain('Mended');
    await writeFile(file, before);
  });

  it('tells its owner what would make it stronger, and no page of another site', async () => {
    const address = `${origin}/__plaudit/owner.json`;
    const { items, problems } = (await (await fetch(address)).json()) as OwnerReport;
    expect(items.map(({ id }) => id)).toContain('consent.testimonials');
    expect(items.find(({ command }) => command)?.command).toContain('--content');
    expect(problems.map(({ code }) => code)).toContain('consent-missing');
    const elsewhere = await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(elsewhere.status).toBe(403);
    expect(await elsewhere.text()).not.toContain('consent');
    const script = await (await fetch(`${origin}/@id/astro:scripts/page.js`)).text();
    expect(script).toContain('owner-panel');
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
