import { STATUS_CODES } from 'node:http';
import { CollectError } from '../collector.ts';
import { PRIVATE } from './network-fetch.ts';

/** Whether the same question may be answered a moment later. */
export function isTransient(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/** What an answer other than 200 means, in words. `missing` says what to do where nothing is there. */
export function refusedAnswer(
  host: string,
  status: number,
  missing: string | undefined,
): CollectError {
  const words = STATUS_CODES[status];
  return new CollectError(
    `${host} answers ${status}${words ? ` ${words}` : ''}`,
    hintFor(status, missing),
    [401, 403, 404].includes(status),
  );
}

function hintFor(status: number, missing = 'Check the address and the name.'): string {
  if (status === 401) return 'The key is missing, wrong or has run out: make a new one.';
  if (status === 403) return 'The key may not read this, or the interface wants none of it.';
  if (status === 400 || status === 404 || status === 410 || status === 422) return missing;
  if (status === 429) return 'It was asked too often: run npm run collect again later.';
  if (status >= 500) return 'It is out of order for now: run npm run collect again later.';
  return 'Look at the address in a browser.';
}

const codes: Record<string, string> = {
  ENOTFOUND: 'is not found',
  EAI_AGAIN: 'is not found: names cannot be looked up at the moment',
  ECONNREFUSED: 'takes no connection',
  ECONNRESET: 'broke off the connection',
  UND_ERR_SOCKET: 'broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer',
  UND_ERR_HEADERS_OVERFLOW: 'sends headers without end',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows the certificate of another',
  CERT_HAS_EXPIRED: 'shows a certificate that has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'shows a certificate that nobody vouches for',
};

/** What a failed connection means. The error’s own words are never shown: they may hold what was sent. */
export function brokenConnection(
  host: string,
  error: unknown,
  timeout: number,
): { failure: CollectError; again: boolean } {
  if (error instanceof Error && /^(?:TimeoutError|AbortError)$/.test(error.name)) {
    const failure = new CollectError(
      `${host} does not answer within ${timeout / 1000} seconds`,
      'Run npm run collect again later.',
    );
    return { failure, again: true };
  }
  const code = codeOf(error);
  if (code === PRIVATE) {
    const failure = new CollectError(
      `${host} leads to an address that is not public`,
      'Only public interfaces are asked, by https.',
    );
    return { failure, again: false };
  }
  const known = codes[code ?? ''];
  const failure = new CollectError(
    `${host} ${known ?? `could not be asked${code ? ` (${code})` : ''}`}`,
    'Check the address and your connection; then run npm run collect again.',
  );
  return {
    failure,
    again: known === undefined || /^(?:EAI|ECONN|UND_ERR_(?:SOCKET|CONN))/.test(code!),
  };
}

/** The code of an error or of what caused it. */
function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z_\d]+$/.test(at.code)) return at.code;
    if (at instanceof AggregateError && at.errors[0] instanceof Error) at.cause ??= at.errors[0];
  }
  return null;
}
