import type { ProfileContent } from '#schemas/site-content.ts';
import { importCommand, newCommand } from '../commands.ts';
import { listed } from '../phrases.ts';
import type { Adviser, TodoItem } from '../item.ts';

type Item = Omit<TodoItem, 'profile'>;

/** Platforms whose exports list single posts, by the format that reads them. */
export const postExports: Readonly<Record<string, string>> = {
  instagram: 'meta-content',
  facebook: 'meta-content',
  x: 'x-content',
  tiktok: 'tiktok-videos',
};

function advisePosts({ id, platforms, posts }: ProfileContent): Item[] {
  const [first, ...others] = platforms.filter(
    (platform) =>
      platform.id in postExports && !posts.some((listing) => listing.id === platform.id),
  );
  if (!first || posts.length > 0) return [];
  return [
    {
      id: `posts.${first.id}`,
      effect: 'medium',
      effort: 'minutes',
      what: `No single post is known of ${listed([first, ...others].map(({ name }) => name))}: what a post usually does, and at which hours, cannot be told`,
      how: 'Export the list of posts, of as many months as there are, and import it.',
      command: importCommand(id, first.id),
    },
  ];
}

/** Kinds of content that a profile has none of, where visitors of its kind look for them. */
export const adviseKinds: Adviser = ({ content }) => {
  const { id, frontMatter, platforms, testimonials, stories, appearances, audience } = content;
  const { kind } = frontMatter;
  const item = (isMissing: boolean, made: Item): Item[] => (isMissing ? [made] : []);
  return [
    ...item(testimonials.length === 0, {
      id: 'testimonials',
      effect: 'high',
      effort: 'hours',
      what: 'Nobody speaks for you: there is no testimonial',
      how: 'Ask somebody for two sentences about what changed for them, and whether you may show them.',
      command: newCommand('testimonial', id, '--name "THEIR NAME"'),
    }),
    ...item(platforms.length === 0, {
      id: 'platforms',
      effect: kind === 'person' ? 'high' : 'medium',
      effort: 'minutes',
      what: 'No platform is counted',
      how: 'Import an export of one; what each platform calls it stands in docs/importing.md.',
      command: importCommand(id, 'PLATFORM'),
    }),
    ...item(stories.length === 0, {
      id: 'stories',
      effect: 'medium',
      effort: 'days',
      what: 'No story tells what came of your work',
      how: 'Write one with a number before and a number after.',
      command: newCommand('story', id, '--name "ITS TITLE"'),
    }),
    ...item(appearances.rows.length === 0, {
      id: 'appearances',
      effect: 'medium',
      effort: 'minutes',
      what: 'No talk, article, award or collaboration is listed',
      how: 'List those that a visitor can look up, each with its address.',
      command: newCommand('appearance', id, '--name "ITS TITLE"'),
    }),
    ...advisePosts(content),
    ...item(audience === null && platforms.length > 0, {
      id: 'audience',
      effect: 'low',
      effort: 'minutes',
      what: 'Who listens is not known: no country, age or language',
      how: 'Copy the shares that your largest platform shows. Exports of Meta, TikTok and LinkedIn bring them along.',
      command: newCommand('audience', id, '--name "WHO COUNTED"'),
    }),
    ...item(content.feedback.rows.length === 0, {
      id: 'feedback',
      effect: 'low',
      effort: 'hours',
      what: 'Nothing shows that you listen',
      how: 'List what was asked of you, and what you did about it.',
      command: newCommand('feedback', id, '--name "WHAT WAS ASKED"'),
    }),
    ...item(content.conversations === null && kind === 'organization', {
      id: 'conversations',
      effect: 'low',
      effort: 'hours',
      what: 'How fast you answer is not known',
      how: 'Count a week or a month: how many wrote, how many were answered, and after how long.',
      command: newCommand('conversations', id),
    }),
    ...item(content.funnel === null && kind === 'organization', {
      id: 'funnel',
      effect: 'low',
      effort: 'hours',
      what: 'What comes of visits is not known',
      how: 'Count a week or a month: visits, those who asked, those who bought.',
      command: newCommand('funnel', id),
    }),
  ];
};
