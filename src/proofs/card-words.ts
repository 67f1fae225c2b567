import { dirname } from 'node:path/posix';
import { formatDay, type Day } from '#model/day.ts';
import type { ProfileReport } from './proof.ts';

/** The profile, as the last line of its cards names it. */
export function whoOf({ profile }: ProfileReport): {
  picture: string | null;
  name: string;
  detail?: string;
} {
  const { name, tagline } = profile.frontMatter;
  return { picture: profile.avatar, name, ...(tagline !== undefined && { detail: tagline }) };
}

/** The evidence mark: what it rests on, and when; marked where the data is made up. */
export function markOf({ profile, locale }: ProfileReport, day: Day, before = 'As of'): string {
  const dated = `${before} ${formatDay(day, locale)}`;
  return profile.frontMatter.sample ? `Sample data. ${dated}` : dated;
}

/** A picture in the folder of the profile, as a path below the content folder. */
export function pictureOf({ profile }: ProfileReport, file: string | undefined): string | null {
  return file === undefined ? null : `${dirname(profile.file)}/${file}`;
}

/** With a small first letter, unless it is a name or an abbreviation. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
