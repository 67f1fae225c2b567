import type { ProfileView } from './public-profile.ts';

/**
 * What is published of a profile: everything that a number on its pages rests on. The avatar's path on the owner's machine is
 * replaced by whether there is one.
 */
export type PublishedProfile = Omit<ProfileView<'page'>, 'avatar' | 'place'> & {
  hasAvatar: boolean;
};

export function publishProfile({
  avatar,
  place: _,
  ...rest
}: ProfileView<'page'>): PublishedProfile {
  return { ...rest, hasAvatar: avatar !== null };
}

/** The view that a published profile stands for: enough to compute every number again. */
export function readPublishedProfile({
  hasAvatar: _,
  ...rest
}: PublishedProfile): ProfileView<'page'> {
  return { ...rest, avatar: null, place: 'page' };
}
