import { platforms } from '#model/platforms.ts';

/** What measures count besides those who follow, and what one of them is called. Owners' own nouns are not in here, and stay as they are. */
const singulars = new Map([
  ...platforms.map(({ noun, singular }) => [noun, singular] as const),
  ['follows', 'follow'],
  ['likes per post', 'like per post'],
  ['comments per post', 'comment per post'],
  ['shares per post', 'share per post'],
  ['accounts per post', 'account per post'],
  ['viewers', 'viewer'],
  ['viewers per share', 'viewer per share'],
  ['days', 'day'],
  ['posts per week', 'post per week'],
  ['advocates', 'advocate'],
  ['topics', 'topic'],
  ['people', 'person'],
  ['appearances', 'appearance'],
  ['talks', 'talk'],
  ['press mentions', 'press mention'],
  ['collaborations', 'collaboration'],
  ['awards', 'award'],
  ['testimonials', 'testimonial'],
  ['ratings', 'rating'],
  ['stories', 'story'],
  ['visits', 'visit'],
  ['leads', 'lead'],
  ['customers', 'customer'],
  ['requests', 'request'],
  ['answers', 'answer'],
  ['jumps', 'jump'],
]);

/** The word for one of them, where it is known. */
export function singularOf(noun: string): string {
  return singulars.get(noun) ?? noun;
}
