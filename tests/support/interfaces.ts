import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#collectors/asking/asker.ts';
import type { AnswerCache, KeptAnswer } from '#collectors/asking/answer-cache.ts';
import type { Fetch } from '#collectors/asking/network-fetch.ts';

/** One question as it reached the server that plays the interfaces. */
export interface Asked {
  /** `https://host/path?query`, as it was meant. */
  url: string;
  headers: IncomingHttpHeaders;
}

export type Play = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export interface Interfaces {
  fetch: Fetch;
  asked: Asked[];
  close(): Promise<void>;
}

/** A server of this machine that plays every host of the world; `fetch` leads there whatever is asked for. */
export async function playInterfaces(play: Play): Promise<Interfaces> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const [, host, ...rest] = request.url!.split('/');
    const one = { url: `https://${host}/${rest.join('/')}`, headers: request.headers };
    asked.push(one);
    void play(one, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    fetch: (url, { headers, signal }) =>
      fetch(url.replace('https://', `http://127.0.0.1:${port}/`), {
        headers,
        signal,
        redirect: 'manual',
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A clock that stands still but for the waits, which take no time and are remembered. */
export function stillClock(start: string): Clock & { waits: number[] } {
  let at = Date.parse(start);
  const waits: number[] = [];
  return {
    waits,
    now: () => at,
    async wait(milliseconds) {
      waits.push(milliseconds);
      at += milliseconds;
    },
  };
}

export function memoryCache(): AnswerCache & { rests: Map<string, number> } {
  const kept = new Map<string, KeptAnswer>();
  const rests = new Map<string, number>();
  return {
    rests,
    read: async (question) => kept.get(question) ?? null,
    write: async (question, answer) => void kept.set(question, answer),
    restsUntil: async (host) => rests.get(host) ?? 0,
    rest: async (host, until) => void rests.set(host, until),
  };
}

export const sendJson = (
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
};
