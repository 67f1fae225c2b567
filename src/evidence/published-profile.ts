import type { ProfileContent } from '#schemas/site-content.ts';

/**
 * What is published of a profile: everything that a number on the site rests on, and nothing that is private. The avatar's path
 * on the owner's machine is replaced by whether there is one. Testimonials carry no private fields in the first place.
 */
export type PublishedProfile = Omit<ProfileContent, 'avatar'> & {
  hasAvatar: boolean;
};

export function publishProfile({ avatar, ...rest }: ProfileContent): PublishedProfile {
  return { ...rest, hasAvatar: avatar !== null };
}

/** The content that a published profile stands for: enough to compute every number again. */
export function readPublishedProfile({ hasAvatar: _, ...rest }: PublishedProfile): ProfileContent {
  return { ...rest, avatar: null };
}
