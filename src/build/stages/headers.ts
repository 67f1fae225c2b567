import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Stage } from './stage.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Widgets may be framed by anybody, pages by nobody; what has a hash in its
 * name is kept for a year, what people embed is looked at again.
 */
export const headers: Stage = {
  name: 'headers',
  async run({ site, staging }) {
    const { asset } = site.urls;
    const text = `${asset('*')}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()

${asset('assets/*')}
  Cache-Control: public, max-age=31536000, immutable

${asset('embed/*')}
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cache-Control: public, max-age=300, stale-while-revalidate=86400

${asset('embed.js')}
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cache-Control: public, max-age=300, stale-while-revalidate=86400

${asset('avatars/*')}
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

${asset('cards/*')}
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

${asset('charts/*')}
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

${asset('data/*')}
  Access-Control-Allow-Origin: *

${asset('proof.json')}
  Access-Control-Allow-Origin: *
`;
    await writeFile(path.join(staging, '_headers'), text);
    return { made: 'headers' };
  },
};
