import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface Host {
  origin: string;
  close(): Promise<void>;
}

async function listen(answer: RequestListener): Promise<Host> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The rules of a built site's `_headers`: a pattern that may end in `*`, and what it sets. */
function readHeaders(folder: string): { pattern: string; headers: [string, string][] }[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of readFileSync(path.join(folder, '_headers'), 'utf8').split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
  }
  return rules;
}

/** Serves a built site as a static host that heeds its `_headers`: whoever embeds a widget asks it from elsewhere. */
export function serveWithHeaders(folder: string, base: string): Promise<Host> {
  const rules = readHeaders(folder);
  const files = sirv(folder, { dev: true });
  return listen((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://127.0.0.1');
    for (const { pattern, headers } of rules) {
      const start = pattern.replace(/\*$/, '');
      if (pattern.endsWith('*') ? !pathname.startsWith(start) : pathname !== start) continue;
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    if (!pathname.startsWith(base)) return void response.writeHead(404).end();
    request.url = pathname.slice(base.length - 1) + search;
    files(request, response, () => void response.writeHead(404).end());
  });
}

/** Somebody else's page, at another origin: what it answers is what was set last. */
export async function strangersPage(): Promise<
  Host & { show(html: string, policy?: string): void }
> {
  let page = { html: '', policy: '' };
  const host = await listen((request, response) => {
    if (request.url !== '/') return void response.writeHead(204).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
    response.end(page.html);
  });
  return { ...host, show: (html, policy = '') => (page = { html, policy }) };
}
