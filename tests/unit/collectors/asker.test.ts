import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { makeAsker, type AskerTools } from '#collectors/asking/asker.ts';
import { networkFetch, publicLookup } from '#collectors/asking/network-fetch.ts';
import { addressFault, isPublicAddress } from '#collectors/asking/public-address.ts';
import {
  memoryCache,
  playInterfaces,
  sendJson,
  stillClock,
  type Interfaces,
  type Play,
} from '../../support/interfaces.ts';

const NOW = '2026-11-26T09:00:00Z';
let open: Interfaces | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function asking(play: Play, tools: Partial<AskerTools> = {}) {
  const interfaces = await playInterfaces(play);
  open = interfaces;
  const clock = stillClock(NOW);
  const cache = memoryCache();
  const ask = makeAsker({ fetch: interfaces.fetch, cache, clock, environment: {}, ...tools });
  return { ask, clock, cache, asked: interfaces.asked };
}

const url = 'https://api.example.com/me';

describe('asking', () => {
  test('gives the body and its headers', async () => {
    const { ask } = await asking((_, response) => sendJson(response, { a: 1 }, { 'x-b': 'c' }));
    expect(await ask({ url })).toMatchObject({ body: '{"a":1}', headers: { 'x-b': 'c' } });
  });

  test('asks again only for what changed', async () => {
    const { ask, asked } = await asking(({ headers }, response) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        sendJson(
          response,
          { a: 1 },
          { etag: '"1"', 'last-modified': 'Wed, 25 Nov 2026 08:00:00 GMT' },
        );
    });
    const first = await ask({ url });
    expect(await ask({ url })).toEqual(first);
    expect(asked[1]!.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Wed, 25 Nov 2026 08:00:00 GMT',
    });
  });

  test('one question at a time for each host', async () => {
    let now = 0;
    let most = 0;
    const { ask } = await asking(async (_, response) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now -= 1;
      sendJson(response, {});
    });
    await Promise.all([1, 2, 3].map((n) => ask({ url: `${url}?${n}` })));
    expect(most).toBe(1);
  });

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Thu, 26 Nov 2026 09:00:30 GMT', 30_000],
  ])('waits as it is told to, in %s', async (_, after, wait) => {
    const { ask, clock, asked } = await asking((__, response) => {
      if (asked.length === 1) response.writeHead(429, { 'retry-after': after }).end();
      else sendJson(response, {});
    });
    await ask({ url });
    const waited = clock.waits.reduce((sum, one) => sum + one, 0);
    expect(waited).toBe(wait);
  });

  test('does not wait for longer than anybody would, nor asks again before', async () => {
    const { ask, clock, asked } = await asking((_, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    await expect(ask({ url })).rejects.toThrow('wants no more questions for 60 minutes');
    await expect(ask({ url })).rejects.toThrow('wants no more questions for 60 minutes');
    expect(asked).toHaveLength(1);
    expect(Math.max(0, ...clock.waits)).toBeLessThanOrEqual(4000);
  });

  test.each([
    ['seconds since 1970', String(Date.parse(NOW) / 1000 + 20)],
    ['a moment', '2026-11-26T09:00:20.000Z'],
    ['seconds that are left', '20'],
  ])('rests after the last question that is allowed: %s', async (_, reset) => {
    const limit = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    const { ask, clock } = await asking((__, response) => sendJson(response, {}, limit));
    await ask({ url });
    expect(clock.waits).toEqual([]);
    await ask({ url });
    expect(clock.waits).toEqual([20_000]);
  });

  test('tries again where something is out of order, and gives up', async () => {
    const { ask, clock, asked } = await asking((_, response) => {
      response.writeHead(502).end();
    });
    await expect(ask({ url })).rejects.toThrow('api.example.com answers 502 Bad Gateway');
    expect(asked).toHaveLength(3);
    expect(clock.waits).toEqual([1000, 4000]);
  });

  test('asks once where nothing is there, and says what to do', async () => {
    const { ask, asked } = await asking((_, response) => {
      response.writeHead(404).end();
    });
    await expect(ask({ url, missing: 'Check the handle.' })).rejects.toMatchObject({
      message: 'api.example.com answers 404 Not Found',
      hint: 'Check the handle.',
    });
    expect(asked).toHaveLength(1);
  });

  test('an answer that never ends in time is given up', async () => {
    const { ask } = await asking(
      (_, response) => {
        response.writeHead(200);
        response.write('{');
      },
      { limits: { timeout: 50, tries: 1 } },
    );
    await expect(ask({ url })).rejects.toThrow('does not answer within 0.05 seconds');
  });

  test('a connection that breaks off is tried again', async () => {
    const { ask, asked } = await asking((_, response) => {
      response.destroy();
    });
    await expect(ask({ url })).rejects.toThrow('api.example.com broke off the connection');
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['plain', {}, Buffer.alloc(3_000_000, 'a')],
    ['packed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(30_000_000, 'a'))],
  ])('an answer that is too long is not read to its end: %s', async (_, headers, body) => {
    const { ask } = await asking(
      (__, response) => void response.writeHead(200, headers).end(body),
      { limits: { body: 2_000_000 } },
    );
    await expect(ask({ url })).rejects.toThrow('answers with more than 2 MB');
  });
});

describe('secrets', () => {
  const headers = { Authorization: 'Bearer $TOKEN', Accept: 'a/b' };
  const environment = { TOKEN: 'abc123' };

  test('go into headers from the environment', async () => {
    const { ask, asked } = await asking((_, response) => sendJson(response, {}), { environment });
    await ask({ url, headers: { ...headers, 'x-more': '${TOKEN}.$TOKEN' } });
    expect(asked[0]!.headers).toMatchObject({
      authorization: 'Bearer abc123',
      accept: 'a/b',
      'x-more': 'abc123.abc123',
    });
  });

  test('are asked for by name where they are not set', async () => {
    const { ask, asked } = await asking(() => {});
    await expect(ask({ url, headers })).rejects.toThrow('$TOKEN is not set');
    expect(asked).toEqual([]);
  });

  test('do not follow to another host', async () => {
    const { ask, asked } = await asking(
      ({ url: at }, response) => {
        if (at.startsWith('https://api.example.com')) {
          response.writeHead(302, { location: 'https://other.example.com/b' }).end();
        } else sendJson(response, {});
      },
      { environment },
    );
    await ask({ url, headers });
    expect(asked[1]!.url).toBe('https://other.example.com/b');
    expect(asked[1]!.headers.authorization).toBeUndefined();
    expect(asked[1]!.headers.accept).toBe('a/b');
  });

  test('stand in no message, even where they can’t be sent', async () => {
    const { ask } = await asking(() => {}, { environment: { TOKEN: 'abc\n123' } });
    await expect(ask({ url, headers })).rejects.toSatisfy(
      ({ message, hint }: { message: string; hint: string }) =>
        message.includes('$TOKEN') && !`${message}${hint}`.includes('abc'),
    );
  });
});

describe('only what is public is asked', () => {
  test.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[2002:7f00:1::]/',
    'https://localhost/',
    'https://localhost./',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://me:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
  ])('%s is not, neither at once nor after a redirect', async (address) => {
    expect(addressFault(new URL(address))).not.toBeNull();
    const { ask, asked } = await asking((_, response) => {
      response.writeHead(307, { location: address }).end();
    });
    await expect(ask({ url: address })).rejects.toThrow('This address is not asked');
    expect(asked).toEqual([]);
    await expect(ask({ url })).rejects.toThrow('api.example.com leads elsewhere');
    expect(asked).toHaveLength(1);
  });

  test.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ['one address', [{ address: '10.0.0.5', family: 4 }]],
    [
      'one of several',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '::1', family: 6 },
      ],
    ],
    ['a mapped one', [{ address: '::ffff:192.168.0.1', family: 6 }]],
  ])('a name that leads inside is not, by %s', async (_, found) => {
    const network = networkFetch((__, ___, done) => done(null, found));
    const played = await playInterfaces((__, response) => {
      response.writeHead(302, { location: 'https://inside.example.org/' }).end();
    });
    open = played;
    const ask = makeAsker({
      fetch: (to, init) => (to === url ? played.fetch(to, init) : network(to, init)),
      cache: memoryCache(),
      clock: stillClock(NOW),
      environment: {},
    });
    await expect(ask({ url })).rejects.toThrow('leads to an address that is not public');
    expect(played.asked).toHaveLength(1);
    await expect(ask({ url: 'https://inside.example.org/' })).rejects.toThrow(
      'inside.example.org leads to an address that is not public',
    );
  });

  test('what was checked is what is connected to', async () => {
    const lookup = publicLookup((_, __, done) => done(null, [{ address: '8.8.4.4', family: 4 }]));
    const found = await new Promise((resolve) => {
      lookup('a.example', { all: false }, (error, address, family) =>
        resolve([error, address, family]),
      );
    });
    expect(found).toEqual([null, '8.8.4.4', 4]);
  });

  test('redirects end', async () => {
    const { ask, asked } = await asking((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    await expect(ask({ url })).rejects.toThrow('leads from one address to the next without end');
    expect(asked).toHaveLength(6);
  });
});
