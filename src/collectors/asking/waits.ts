import { parseHttpDate, parseMoment } from '#model/day.ts';

export type Header = (name: string) => string | null;

/** Nobody is left alone for longer than a day, whatever a wrong clock says. */
const LONGEST = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 until when an interface wants no more questions; null where it says nothing of that. */
export function restsUntil(status: number, header: Header, now: number): number | null {
  const until = saidToRest(status, header, now);
  return until === null ? null : Math.min(until, now + LONGEST);
}

function saidToRest(status: number, header: Header, now: number): number | null {
  const after = retryAfter(header('retry-after'), now);
  if (after !== null && (status === 429 || status === 503 || status === 403)) return after;
  // GitHub and Bluesky write seconds since 1970, Mastodon a moment; after the last question that is allowed.
  const remaining = header('x-ratelimit-remaining') ?? header('ratelimit-remaining');
  if (remaining === null || Number(remaining) > 0) return null;
  const reset = header('x-ratelimit-reset') ?? header('ratelimit-reset');
  if (reset === null) return null;
  if (!/^\d+$/.test(reset)) return parseMoment(reset);
  const seconds = Number(reset);
  // Some write how many seconds are left instead.
  return seconds < 1_000_000_000 ? now + seconds * 1000 : seconds * 1000;
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date. */
function retryAfter(written: string | null, now: number): number | null {
  if (written === null) return null;
  if (/^\d{1,9}$/.test(written.trim())) return now + Number(written) * 1000;
  return parseHttpDate(written);
}
