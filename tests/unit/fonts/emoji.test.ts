import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFonts } from '#fonts/card-fonts.ts';
import { emojiIn, emojiParts, emojiPicture, withoutEmoji } from '#fonts/emoji.ts';

const packages = path.resolve('node_modules');

describe('emoji in a text', () => {
  it.each([
    ['a tone', 'Hi 👋🏽!', ['👋🏽']],
    ['joined people', '👩🏾‍💻👨‍👩‍👧', ['👩🏾‍💻', '👨‍👩‍👧']],
    ['flags', '🇳🇴🇰🇪', ['🇳🇴', '🇰🇪']],
    ['the flag of a part of a country', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', ['🏴󠁧󠁢󠁳󠁣󠁴󠁿']],
    ['a keycap', 'No. 1️⃣', ['1️⃣']],
    ['a sign that asks to be a picture', '❤️', ['❤️']],
    ['no emoji: signs and digits', '❤ © 1 # ☺', []],
    ['each once', '👍👍', ['👍']],
    ['a picture that is asked for once more', '☀️✨️ 🎉️', ['☀️', '✨️', '🎉️']],
    ['a picture that is asked to be text', '⚡︎ ⌚︎', []],
    ['arrows and signs that nobody asked to be pictures', '↖ ↕ ▶ ™ ✂ ♻', []],
    ['arrows that somebody did', '⬆️ ↩️', ['⬆️', '↩️']],
    ['a joined emoji without its selectors', '🏳‍🌈 ❤‍🔥', ['🏳‍🌈', '❤‍🔥']],
    ['what is joined to no emoji of its own, one by one', '🐙‍🚀', ['🐙', '🚀']],
  ])('%s', (_, text, found) => {
    expect(emojiIn(text)).toEqual(found);
  });

  it('are taken out of the text without anything lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('👩🏾‍💻', '🇳🇴', '1️⃣'))),
        (pieces) => {
          const text = pieces.join('');
          const parts = emojiParts(text);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          expect(emojiIn(withoutEmoji(text))).toEqual([]);
        },
      ),
    );
  });

  it.each(['👋🏽', '👩🏾‍💻', '🇳🇴', '1️⃣', '❤️', '👁️‍🗨️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🧑🏻‍🤝‍🧑🏿'])('%s has a picture', async (emoji) => {
    expect(await emojiPicture(packages, emoji)).toMatch(/^<svg /);
  });

  it.each(['☀️', '✨️', '🏳‍🌈', '🏳️‍🌈', '5⃣', '⬆️', '©️'])(
    '%s has one too, however its selectors are written',
    async (emoji) => {
      expect(await emojiPicture(packages, emoji)).toMatch(/^<svg /);
    },
  );

  it('need no font where they have a picture; a flag that does not exist is missing', async () => {
    const { emoji, missing, fonts } = await cardFonts(packages, [{ text: 'Go 👋🏽', lang: 'en' }]);
    expect([...emoji.keys()]).toEqual(['👋🏽']);
    expect(missing).toEqual([]);
    expect(fonts.some(({ name }) => name.includes('Emoji'))).toBe(false);
  });
});
