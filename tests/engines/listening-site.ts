import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { headersOf } from '#build/headers-file.ts';

/** Writes down what goes wrong in a page. It stands before the page's own policy, which is asked only about what comes after it. */
const listener = `window.faults=[];
addEventListener('error',(e)=>faults.push('error: '+(e.message||'cannot load '+(e.target.src||e.target.href))),true);
addEventListener('unhandledrejection',(e)=>faults.push('rejected: '+e.reason));
document.addEventListener('securitypolicyviolation',(e)=>faults.push('policy: '+e.effectiveDirective+' '+e.blockedURI));`;

export interface ListeningSite {
  origin: string;
  url: string;
  close(): Promise<void>;
}

/** Serves a built site as a host that heeds its `_headers`; each page has a list of its `faults`, in every engine. */
export async function serveListening(folder: string, base: string): Promise<ListeningSite> {
  const promised = headersOf(folder);
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://127.0.0.1');
    if (pathname === '/listener.js') {
      return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(listener);
    }
    for (const [name, value] of promised(pathname)) response.setHeader(name, value);
    const inside = pathname.slice(base.length - 1);
    const page = path.join(folder, inside, inside.endsWith('/') ? 'index.html' : '');
    if (page.endsWith('.html') && existsSync(page) && !page.includes('fragment')) {
      const html = readFileSync(page, 'utf8');
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      return void response.end(
        html.replace(/<head[^>]*>/, '$&<script src="/listener.js"></script>'),
      );
    }
    request.url = inside;
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: origin + base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
