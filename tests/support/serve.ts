import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { siteServer } from '#build/serve-site.ts';

export interface Served {
  /** With the base and a slash at the end: `http://127.0.0.1:40123/sub/`. */
  url: string;
  origin: string;
  close(): Promise<void>;
}

/** Serves a built site over loopback on a free port, as `npm run preview` does; what is outside the base gets a bare 404. */
export async function serve(folder: string, { base = '/' } = {}): Promise<Served> {
  const root = path.resolve(folder);
  if (!existsSync(root)) throw new Error(`There is no folder ${root} to serve.`);
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const server = siteServer(root, prefix, (response) => void response.writeHead(404).end());
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
