import { expect, test } from 'vitest';
import { knownWords, misquoted } from '#audit/repeated-words.ts';
import type { PublishedProfile } from '#public/published-profile.ts';

const quote =
  'We paid for signs and got fewer of them, and nobody has asked me where the toilets are.';
const known = knownWords({
  testimonials: [{ id: 'jane', quote }],
  frontMatter: { tagline: 'Fewer signs, and nobody has asked me where the way out is' },
} as unknown as PublishedProfile);

test.each([
  ['the whole of it', `Jane Doe: “${quote}” Client.`],
  [
    'the beginning, with the sign that it is cut',
    '“We paid for signs and got fewer of them…” Jane',
  ],
  ['code that shows it', `&lt;img alt="${quote}"&gt;<q>${quote}</q>`],
  ['other words', 'Nobody has said anything of the kind, and we are sorry for the trouble.'],
  [
    'words that the profile says itself',
    'Fewer signs, and nobody has asked me where the way out is',
  ],
])('%s is in order', (_, text) => {
  expect(misquoted(text, known)).toEqual([]);
});

test.each([
  ['another word', quote.replace('fewer', 'more')],
  ['a word more', quote.replace('signs', 'ugly signs')],
  ['a beginning without the sign that it is cut', quote.slice(0, 40)],
  ['an end without its beginning', quote.slice(20)],
  ['another word in code', `<img alt="x"><q>${quote.replace('toilets', 'exits')}</q>`],
])('%s is found', (_, text) => {
  expect(misquoted(`Jane: “${text}” Client.`, known)).toEqual(['jane']);
});
