import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersOf } from './headers-file.ts';

/** Names of this machine: a page of another name that leads here (DNS rebinding) gets nothing. */
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * A server of a built site, not yet listening, that answers as a static host does: a folder without its slash is redirected, what
 * is absent gets 404.html, `_headers` is heeded. It answers to this machine's own names alone. `outside` answers what is not below the
 * base, which begins and ends with a slash.
 */
export function siteServer(
  folder: string,
  base: string,
  outside: (response: ServerResponse) => void,
): Server {
  const root = path.resolve(folder);
  const files = sirv(root, { dev: true, dotfiles: false, extensions: ['html'] });
  const promised = headersOf(root);
  return createServer((request, response) => {
    if (!ownHost.test(request.headers.host ?? '')) {
      return void response.writeHead(421, { 'Content-Type': 'text/plain' }).end('Another host\n');
    }
    const [pathname, query] = (request.url ?? '/').split(/(?=\?)/, 2) as [string, string?];
    // Else a redirect to `//name/` would leave for another host.
    if (pathname.startsWith('//') || !pathname.startsWith(base)) return void outside(response);
    for (const [name, value] of promised(pathname)) response.setHeader(name, value);
    const inside = pathname.slice(base.length - 1);
    if (!inside.endsWith('/') && isFolder(root, inside)) {
      return void response.writeHead(301, { Location: `${pathname}/${query ?? ''}` }).end();
    }
    request.url = inside + (query ?? '');
    files(request, response, () => notFound(root, response));
  });
}

function isFolder(root: string, inside: string): boolean {
  try {
    return statSync(path.join(root, decodeURI(inside))).isDirectory();
  } catch {
    // Absent, or not an address at all.
    return false;
  }
}

function notFound(root: string, response: ServerResponse): void {
  const page = path.join(root, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('Not found');
}
