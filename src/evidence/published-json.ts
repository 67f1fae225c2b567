import type { ProfileView } from '#public/public-profile.ts';
import { publishProfile } from '#public/published-profile.ts';

/** The text of `/data/<profile>.json`. The ledger holds the hash of exactly these bytes. */
export function publishedJson(profile: ProfileView<'page'>): string {
  return `${JSON.stringify({ version: 1, profile: publishProfile(profile) })}\n`;
}
