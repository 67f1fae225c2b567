import type { ProfileContent } from '#schemas/site-content.ts';
import { publishProfile } from './published-profile.ts';

/** The text of `/data/<profile>.json`. The ledger holds the hash of exactly these bytes. */
export function publishedJson(profile: ProfileContent): string {
  return `${JSON.stringify({ version: 1, profile: publishProfile(profile) })}\n`;
}
