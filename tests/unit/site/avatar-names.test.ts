import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUrls } from '#site/urls.ts';

const { avatar } = makeUrls('https://plaudit.example', '/');

test('a picture where pictures usually lie keeps its plain name', () => {
  expect(avatar('ada', 'avatars/kim-example.png')).toBe('/avatars/ada/avatars-kim-example.webp');
  expect(avatar('ada', 'avatar.png')).toBe('/avatars/ada/avatar.webp');
});

test('two pictures never share a name', () => {
  const files = [
    'avatars/kim.png',
    'avatars/kim.jpg',
    'avatars/Kim.png',
    'avatars-kim.png',
    'avatars/a/b.png',
    'avatars/a-b.png',
    'avatars/山.png',
    'avatars/川.png',
  ];
  const names = files.map((file) => avatar('ada', file));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
  for (const name of names) expect(name).toMatch(/^\/avatars\/ada\/[a-z0-9-]+\.webp$/);
});

test('whatever they are called', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', '-', '/', '.', 'A', '山'),
    minLength: 1,
  });
  const file = fc
    .tuple(name, fc.constantFrom('.png', '.jpg', '.webp'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(file, file, (one, other) => {
      expect(avatar('ada', one) === avatar('ada', other)).toBe(one === other);
    }),
  );
});
