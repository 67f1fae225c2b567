import { expect, test } from 'vitest';
import { withLetters } from '#build/page-letters.ts';
import { fontFaceCss } from '#fonts/css.ts';
import { packages } from '../../gallery/pictures.ts';

const fonts = fontFaceCss(
  packages,
  [
    { text: 'สวัสดี', lang: 'th' },
    { text: 'Привет', lang: 'ru' },
    { text: '東京', lang: 'ja' },
  ],
  (name) => name,
);
const link = '<link rel="stylesheet" href="/sub/fonts/faces.css">';
const pageOf = (body: string) => `<head>${link}</head><body>${body}</body>`;
const given = (body: string) => withLetters(pageOf(body), fonts, link, '/sub/fonts/');

test('a page in Latin is told of Latin letters alone', () => {
  const html = given('Hello, world');
  expect(html).not.toContain('faces.css');
  expect(html).toMatch(/<style>[\s\S]*url\(\/sub\/fonts\/[\w-]*latin[\w-]*\.woff2\)/);
  expect(html).not.toMatch(/thai|cyrillic|noto-sans-jp/);
  // Nor of languages whose letters it has not.
  expect(html).not.toContain(':lang(ja)');
  expect(html).toContain(':root{--face-display');
});

test.each([
  ['as it is', 'สวัสดี', /thai/],
  ['as numbers', '&#3626;&#xE27;', /thai/],
  ['in capitals that a style makes of it', 'привет', /cyrillic/],
  ['in a language with letters of its own', '<p lang="ja">東京</p>', /:lang\(ja\)[\s\S]*/],
])('a script that it shows %s is told', (_, text, rule) => {
  expect(given(text)).toMatch(rule);
});

test('a page that asks for no letters is left as it is', () => {
  expect(withLetters('<p>สวัสดี</p>', fonts, link, '/')).toBe('<p>สวัสดี</p>');
});
