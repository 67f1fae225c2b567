import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../support/serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-serve-'));
  await mkdir(path.join(folder, 'embed/ada'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), 'home');
  await writeFile(path.join(folder, '404.html'), 'nothing here');
  await writeFile(path.join(folder, 'embed/ada/index.html'), 'widget');
  await writeFile(
    path.join(folder, '_headers'),
    '/sub/*\n  X-Content-Type-Options: nosniff\n\n/sub/\n  X-Frame-Options: DENY\n\n/sub/embed/*\n  Access-Control-Allow-Origin: *\n',
  );
  served = await serve(folder, { base: '/sub/' });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks under any name: fetch allows no other than that of the address. */
function ask(pathname: string, host: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(new URL(pathname, served.origin), { headers: { Host: host }, agent: false }, (answer) => {
      answer.resume();
      resolve(answer);
    }).on('error', reject);
  });
}

describe('siteServer', () => {
  it('sends what _headers promises, each by its address', async () => {
    const home = await fetch(served.url);
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(home.headers.get('x-frame-options')).toBe('DENY');
    expect(home.headers.get('access-control-allow-origin')).toBeNull();
    const widget = await fetch(`${served.url}embed/ada/`);
    expect(widget.headers.get('access-control-allow-origin')).toBe('*');
    expect(widget.headers.get('x-frame-options')).toBeNull();
  });

  it('answers to the names of this machine alone', async () => {
    const { port } = new URL(served.origin);
    for (const own of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect((await ask('/sub/', own)).statusCode).toBe(200);
    }
    for (const other of ['plaudit.example', `127.0.0.1.evil.example:${port}`, 'evil-localhost']) {
      expect((await ask('/sub/', other)).statusCode).toBe(421);
    }
  });
});
