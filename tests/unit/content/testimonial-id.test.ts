import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromPerson } from '#content/testimonial-id.ts';
import { idPattern } from '#schemas/fields.ts';

test.each([
  ['Kim Example', 'en', 'kim-example'],
  ['Søren Ærø', 'da', 'soren-a-ero'],
  ['韩梅梅', 'zh', 'han-mei-mei'],
  ['さとう はなこ', 'ja', 'satou-hanako'],
  ['홍길동', 'ko', 'hong-gil-dong'],
  ['Dr. 李雷', 'zh', 'dr-li-lei'],
  ['राम प्रसाद', 'hi', 'ram-prsad'],
])('%s (%s) is %s', (name, lang, id) => {
  expect(idFromPerson(name, lang, 'Good.')).toBe(id);
});

test('a name that has no certain reading has an id of the person and the words', () => {
  const id = idFromPerson('山田太郎', 'ja', 'Good.');
  expect(id).toMatch(/^person-[0-9a-f]{10}$/);
  expect(idFromPerson('山田太郎', 'ja', ' Good.\n')).toBe(id);
  expect(idFromPerson('山田花子', 'ja', 'Good.')).not.toBe(id);
  expect(idFromPerson('山田太郎', 'ja', 'Better.')).not.toBe(id);
  expect(idFromPerson('🎉', 'en', 'Good.')).toMatch(/^person-/);
});

test('any name whatever gives an id that an address can have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
      expect(idFromPerson(name, 'en', 'Good.')).toMatch(idPattern);
    }),
  );
});
