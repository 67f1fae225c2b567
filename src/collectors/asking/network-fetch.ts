import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** One request, no redirect followed; throws as `fetch` does. The only way to the network, and what tests put theirs in the place of. */
export type Fetch = (
  url: string,
  init: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<FetchedResponse>;

export interface FetchedResponse {
  status: number;
  headers: {
    get(name: string): string | null;
    forEach(each: (value: string, name: string) => void): void;
  };
  body: { getReader(): ReadableStreamDefaultReader<Uint8Array> } | null;
}

/** The code of the error where a name leads to an address that is not public. */
export const PRIVATE = 'PLAUDIT_PRIVATE_ADDRESS';

type Resolve = (
  name: string,
  options: dns.LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: dns.LookupAddress[]) => void,
) => void;

/**
 * Resolves a name for the connection that is about to be made, so that what is checked is what is connected to: a name cannot lead
 * elsewhere in between.
 */
export function publicLookup(resolve: Resolve = dns.lookup): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const hidden = error ? undefined : found.find(({ address }) => !isPublicAddress(address));
      const refused =
        error ??
        (hidden || found.length === 0
          ? Object.assign(new Error(`${name} leads to ${hidden?.address ?? 'nowhere'}`), {
              code: PRIVATE,
            })
          : null);
      if (refused) done(refused, '');
      else if (options.all) done(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    });
  };
}

/** The network, as far as it is public. */
export function networkFetch(resolve?: Resolve): Fetch {
  const dispatcher = new Agent({
    connect: { lookup: publicLookup(resolve), timeout: 10_000 },
    maxHeaderSize: 32_768,
  });
  return (url, { headers, signal }) =>
    fetch(url, { headers, signal, redirect: 'manual', dispatcher });
}
