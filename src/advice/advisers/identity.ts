import type { Adviser, Effect, TodoItem } from '../item.ts';

type Item = Omit<TodoItem, 'profile'>;

/** Who it is, and how to reach them: what stands above everything else on the page. */
export const adviseIdentity: Adviser = ({ content: { file, frontMatter, avatar, hasBio } }) => {
  const { kind, contact, tagline, avatarAlt, location, install, topics } = frontMatter;
  const line = (
    isMissing: boolean,
    id: string,
    effect: Effect,
    what: string,
    how: string,
    text: string,
  ): Item[] =>
    isMissing ? [{ id, effect, effort: 'minutes', what, how, lines: { file, text } }] : [];
  return [
    ...line(
      contact?.email === undefined && contact?.url === undefined,
      'contact',
      'high',
      'Whoever is convinced cannot write to you: there is no contact',
      'Add an address that may be published, as email or as url.',
      'contact:\n  email: you@example.com\n  label: Write to me',
    ),
    ...line(
      tagline === undefined,
      'tagline',
      'high',
      'Nothing under the name says what this is',
      'Add one line of at most 160 characters.',
      'tagline: WHAT YOU DO, IN ONE LINE',
    ),
    ...line(
      avatar === null,
      'avatar',
      'high',
      'There is no picture: initials stand in its place',
      'Put one beside profile.mdx, 800 pixels wide or more, and say what it shows.',
      'avatar: avatar.jpg\navatarAlt: WHAT THE PICTURE SHOWS',
    ),
    ...line(
      avatar !== null && avatarAlt === undefined,
      'avatar-alt',
      'medium',
      'The picture says nothing to those who cannot see it',
      'Say what it shows, for screen readers and for where pictures do not load.',
      'avatarAlt: WHAT THE PICTURE SHOWS',
    ),
    ...line(
      kind === 'project' && install === undefined,
      'install',
      'high',
      'Nobody is told how to install it',
      'Add the command; the page shows it as a line to copy.',
      'install: npm install NAME',
    ),
    ...line(
      kind === 'organization' && location === undefined,
      'location',
      'medium',
      'Nobody is told where it is',
      'Add the place as you would write it on a card.',
      'location: STREET, TOWN',
    ),
    ...line(
      !hasBio,
      'bio',
      'medium',
      'There is no word about who this is',
      'Write two paragraphs below the front matter.',
      'TWO PARAGRAPHS ABOUT YOU',
    ),
    ...line(
      topics.length === 0,
      'topics',
      'low',
      'No topic says what this is known for',
      'Name three to five.',
      'topics: [FIRST, SECOND, THIRD]',
    ),
  ];
};
