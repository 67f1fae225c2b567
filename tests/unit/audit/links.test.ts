import { describe, expect, it } from 'vitest';
import { checkLinks } from '#audit/links.ts';
import { readPage } from '#audit/read-pages.ts';

function check(html: string, { base = '/', files = ['index.html', 'a/index.html', 'x.png'] } = {}) {
  const pages = [
    readPage('a/index.html', html, base),
    readPage('index.html', '<p id="here">', base),
  ];
  return checkLinks({ pages, files, base, origin: 'https://example.com' }).map(
    ({ message }) => message,
  );
}

describe('checkLinks', () => {
  it('accepts pages, files, anchors, and other sites that a reader may follow', () => {
    expect(
      check(
        `<a href="/">h</a><a href="../#here">a</a><img src="/x.png" srcset="/x.png 1x, ../x.png 2x">
         <a href="https://elsewhere.example/">out</a><a href="mailto:a@example.com">m</a>
         <link rel="canonical" href="https://example.com/a/">`,
      ),
    ).toEqual([]);
  });

  it.each([
    ['<a href="/gone/">x</a>', 'a href leads to nothing: /gone/'],
    ['<a href="/#gone">x</a>', 'a href leads to an anchor that is not there: /#gone'],
    ['<img srcset="/x.png 1x, /y.png 2x">', 'img srcset leads to nothing: /y.png'],
    [
      '<script src="https://cdn.example/x.js"></script>',
      'script src is fetched from another site: https://cdn.example/x.js',
    ],
    [
      '<link rel="stylesheet" href="//fonts.example/x.css">',
      'link href is fetched from another site: https://fonts.example/x.css',
    ],
    ['<template><img src="/gone.png"></template>', 'img src leads to nothing: /gone.png'],
    ['<svg><use href="/gone.svg#a"/></svg>', 'use href leads to nothing: /gone.svg#a'],
    [
      '<meta property="og:image" content="https://example.com/gone.png">',
      'meta og:image leads to nothing: /gone.png',
    ],
    [
      '<link rel="canonical" href="https://example.com/gone/">',
      'link href leads to nothing: /gone/',
    ],
  ])('finds what is wrong in %s', (html, message) => {
    expect(check(html)).toEqual([message]);
  });

  it('holds links below the base', () => {
    const files = ['index.html', 'a/index.html', 'x.png'];
    expect(check('<a href="/x.png">x</a>', { base: '/sub/', files })).toEqual([
      'a href leads out of /sub/: /x.png',
    ]);
    expect(check('<a href="/sub/x.png">x</a>', { base: '/sub/', files })).toEqual([]);
  });
});
