import { CollectError, type Answer, type Ask } from '../collector.ts';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import { brokenConnection, isTransient, refusedAnswer } from './failures.ts';
import type { Fetch, FetchedResponse } from './network-fetch.ts';
import { addressFault } from './public-address.ts';
import { readBounded } from './read-bounded.ts';
import { fillHeaders, isSecret, type Environment } from './secrets.ts';
import { restsUntil } from './waits.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export interface AskerTools {
  fetch: Fetch;
  cache: AnswerCache;
  clock: Clock;
  environment: Environment;
  limits?: Partial<typeof defaultLimits>;
}

export const defaultLimits = {
  /** Milliseconds for one answer, its body included. */
  timeout: 20_000,
  /** Bytes of one answer, unpacked. */
  body: 10_000_000,
  /** Milliseconds that an interface may ask to wait; more is left to another run. */
  wait: 60_000,
  tries: 3,
  redirects: 5,
};

export type Asker = (question: Ask) => Promise<Answer>;

/**
 * Asks interfaces politely: one question at a time for each host, only for what changed, waiting where it is told to, and never longer
 * or more than the limits allow. The answer throws a CollectError where there is none.
 */
export function makeAsker(tools: AskerTools): Asker {
  const limits = { ...defaultLimits, ...tools.limits };
  const queues = new Map<string, Promise<unknown>>();
  return (question) => {
    const url = URL.parse(question.url);
    const fault = url ? addressFault(url) : 'it is no address';
    if (!url || fault !== null) return Promise.reject(refusedAddress(fault!));
    const before = queues.get(url.host) ?? Promise.resolve();
    const answer = before.then(() => askPatiently(url, question, tools, limits));
    queues.set(
      url.host,
      answer.catch(() => {}),
    );
    return answer;
  };
}

type Limits = typeof defaultLimits;

async function askPatiently(
  url: URL,
  question: Ask,
  tools: AskerTools,
  limits: Limits,
): Promise<Answer> {
  const { cache, clock } = tools;
  for (let tried = 1; ; tried += 1) {
    await waitFor(url.host, await cache.restsUntil(url.host), clock, limits);
    const outcome = await askOnce(url, question, tools, limits);
    if ('answer' in outcome) return outcome.answer;
    if (tried >= limits.tries || !outcome.again) throw outcome.failure;
    await clock.wait(1000 * 4 ** (tried - 1));
  }
}

/** Throws a CollectError where the host wants to be left alone for longer than somebody would wait. */
async function waitFor(host: string, until: number, clock: Clock, limits: Limits) {
  const rest = until - clock.now();
  if (rest <= 0) return;
  if (rest > limits.wait) {
    const minutes = Math.ceil(rest / 60_000);
    throw new CollectError(
      `${host} wants no more questions for ${minutes} minute${minutes === 1 ? '' : 's'}`,
      'Run npm run collect again after that.',
    );
  }
  await clock.wait(rest);
}

type Outcome = { answer: Answer } | { failure: CollectError; again: boolean };

async function askOnce(
  url: URL,
  question: Ask,
  { fetch, cache, clock, environment }: AskerTools,
  limits: Limits,
): Promise<Outcome> {
  const templates = question.headers ?? {};
  const key = JSON.stringify([url.href, Object.entries(templates).sort()]);
  const known = await cache.read(key);
  const headers = { ...fillHeaders(templates, environment), ...conditions(known) };
  const secret = Object.keys(templates).filter((name) => isSecret(templates[name]!));
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const response = await follow(url, { headers, secret, signal }, fetch, limits.redirects);
    const header = (name: string) => response.headers.get(name);
    const until = restsUntil(response.status, header, clock.now());
    if (until !== null) await cache.rest(url.host, until);
    if (response.status === 304 && known) {
      await response.body?.getReader().cancel();
      return { answer: { body: known.body, headers: known.headers } };
    }
    if (response.status !== 200) {
      await response.body?.getReader().cancel();
      const failure = refusedAnswer(url.host, response.status, question.missing);
      return { failure, again: isTransient(response.status) || until !== null };
    }
    const bytes = await readBounded(response, limits.body);
    if (bytes === null) throw tooLong(url.host, limits.body);
    const answer: Answer = {
      body: new TextDecoder().decode(bytes),
      headers: headersOf(response),
    };
    const names = { etag: header('etag'), lastModified: header('last-modified') };
    if (names.etag ?? names.lastModified) await cache.write(key, { ...names, ...answer });
    return { answer };
  } catch (error) {
    if (error instanceof CollectError) return { failure: error, again: false };
    return brokenConnection(url.host, error, limits.timeout);
  }
}

const conditions = (known: KeptAnswer | null): Record<string, string> => ({
  ...(known?.etag ? { 'If-None-Match': known.etag } : {}),
  ...(known?.lastModified ? { 'If-Modified-Since': known.lastModified } : {}),
});

function headersOf(response: FetchedResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name.toLowerCase()] = value;
  });
  return headers;
}

const tooLong = (host: string, limit: number) =>
  new CollectError(
    `${host} answers with more than ${Math.floor(limit / 1_000_000)} MB`,
    'Ask for less: interfaces have parameters such as limit or fields.',
  );

const refusedAddress = (fault: string) =>
  new CollectError(
    `This address is not asked: ${fault}`,
    'Only public interfaces are asked, by https.',
  );

const usual = [
  ['user-agent', 'plaudit-collect'],
  ['accept', '*/*'],
] as const;

/** Follows redirects, each as carefully as the first address: a secret goes to the host that it was meant for and to no other. */
async function follow(
  from: URL,
  {
    headers,
    secret,
    signal,
  }: { headers: Record<string, string>; secret: string[]; signal: AbortSignal },
  fetch: Fetch,
  most: number,
): Promise<FetchedResponse> {
  let url = from;
  for (let hop = 0; hop <= most; hop += 1) {
    const own = Object.entries(headers).filter(
      ([name]) => url.origin === from.origin || !secret.includes(name),
    );
    const sent = [...usual, ...own].map(([name, value]) => [name.toLowerCase(), value]);
    const response = await fetch(url.href, { headers: Object.fromEntries(sent), signal });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.getReader().cancel();
    const next = URL.parse(location, url);
    const fault = next ? addressFault(next) : 'it is no address';
    if (!next || fault !== null) {
      throw new CollectError(
        `${url.host} leads elsewhere, where nothing is asked: ${fault}`,
        'Only public interfaces are asked, by https.',
      );
    }
    url = next;
  }
  throw new CollectError(
    `${from.host} leads from one address to the next without end`,
    'Write the address at which it answers.',
  );
}
