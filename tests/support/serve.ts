import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** With the base and a slash at the end: `http://127.0.0.1:40123/sub/`. */
  url: string;
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site over loopback on a free port, as a static host does: a folder without its slash is redirected,
 * what is absent gets 404.html, what is outside the base gets a bare 404.
 */
export async function serve(folder: string, { base = '/' } = {}): Promise<Served> {
  const root = path.resolve(folder);
  if (!existsSync(root)) throw new Error(`There is no folder ${root} to serve.`);
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const files = sirv(root, { dev: true, extensions: ['html'] });

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!pathname.startsWith(prefix)) return void response.writeHead(404).end();
    const inside = pathname.slice(prefix.length - 1);
    if (!inside.endsWith('/') && isFolder(path.join(root, decodeURI(inside)))) {
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    request.url = inside + search;
    files(request, response, () => notFound(root, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: origin + prefix,
    origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function notFound(root: string, response: ServerResponse): void {
  const page = path.join(root, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('Not found');
}
