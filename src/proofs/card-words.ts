import { dirname } from 'node:path/posix';
import type { Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { message, type Arguments, type Key } from '#words/words.ts';
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

type MarkKey = Extract<Key, `cards.mark.${string}`>;

/** Those marks that need only their day. */
type DayMark = { [K in MarkKey]: keyof Arguments<K> extends 'day' ? K : never }[MarkKey];

/** The evidence mark: what it rests on, and when; marked where the data is made up. */
export function markOf(
  report: ProfileReport,
  day: Day,
  mark: Exclude<DayMark, 'cards.mark.sample'> = 'cards.mark.as-of',
): string {
  return marked(report, message(mark, { day }));
}

/** The same, with more to say than a day. */
export function marked({ profile, words }: ProfileReport, mark: Message): string {
  return words.text(profile.frontMatter.sample ? message('cards.mark.sample', { mark }) : mark);
}

/** A picture in the folder of the profile, as a path below the content folder. */
export function pictureOf({ profile }: ProfileReport, file: string | undefined): string | null {
  return file === undefined ? null : `${dirname(profile.file)}/${file}`;
}
