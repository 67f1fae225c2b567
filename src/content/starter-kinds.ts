import type { ContentKindId } from '#schemas/registry.ts';

/** One word after `npm run new --`, and what it makes. */
export interface Starter {
  word: string;
  /** The kinds of file that it writes. */
  kinds: readonly ContentKindId[];
  /** The key that --name gives; null where the name is only that of the file. */
  named: string | null;
  /** What differs from what the schema leaves out. */
  set?: Readonly<Record<string, string>>;
  /** Optional keys that most people want: they stand there ready to be filled in. */
  shown?: readonly string[];
  /** What follows the front matter, to be replaced, and what belongs there. */
  body?: string;
  bodyIs?: string;
  /** The key without which `next` holds; with it there is nothing more to do. */
  unless?: string;
  /** What to do with the file, as one sentence. */
  next: string;
}

/** In the order in which people need them. */
export const starters: readonly Starter[] = [
  {
    word: 'site',
    kinds: ['site'],
    named: 'title',
    next: 'Then make a profile: npm run new -- profile --name "Your Name"',
  },
  {
    word: 'profile',
    kinds: ['profile'],
    named: 'name',
    body: 'Write the bio here, in Markdown. Two paragraphs are plenty.',
    bodyIs: 'the bio',
    next: 'Then bring in numbers: npm run import -- FILE --profile ID',
  },
  {
    word: 'metrics',
    kinds: ['metrics', 'metrics-origin'],
    named: null,
    set: { method: 'manual' },
    shown: ['source', 'method'],
    next: 'Write one row a day, week or month; leave a cell empty where a number is not known.',
  },
  {
    word: 'posts',
    kinds: ['posts'],
    named: null,
    next: 'Write one row a post; with a hundred of them a chart tells which hours are answered.',
  },
  {
    word: 'testimonial',
    kinds: ['testimonial'],
    named: 'name',
    body: 'Write here what they said, in their own words.',
    bodyIs: 'what they said',
    unless: 'consent',
    next: 'Without consent it is shown nowhere: ask them, then fill it in.',
  },
  {
    word: 'story',
    kinds: ['story'],
    named: 'title',
    set: { draft: 'true' },
    shown: ['draft', 'measures'],
    body: 'Write here what happened, in Markdown.',
    bodyIs: 'what happened',
    next: 'Take out draft: true when it may be read.',
  },
  {
    word: 'insight',
    kinds: ['insight'],
    named: 'title',
    set: { draft: 'true' },
    shown: ['draft'],
    body: 'Write the post here, in Markdown.',
    bodyIs: 'the post',
    next: 'Take out draft: true when it may be read.',
  },
  {
    word: 'milestone',
    kinds: ['milestones'],
    named: 'title',
    next: 'Charts are annotated with it: say what explains a jump.',
  },
  {
    word: 'appearance',
    kinds: ['appearances'],
    named: 'title',
    next: 'Talks, press, collaborations and awards; say where.',
  },
  {
    word: 'feedback',
    kinds: ['feedback'],
    named: 'request',
    next: 'When it is done, write status: shipped and done: with the day.',
  },
  {
    word: 'audience',
    kinds: ['audience'],
    named: 'source',
    next: 'Put in the shares that your platform shows; what is left to 1 is shown as others.',
  },
  {
    word: 'conversations',
    kinds: ['conversations'],
    named: null,
    next: 'Write one row a week or month; leave a cell empty where a number is not known.',
  },
  {
    word: 'funnel',
    kinds: ['funnel'],
    named: null,
    next: 'Write one row a week or month; leave a cell empty where a number is not known.',
  },
];
