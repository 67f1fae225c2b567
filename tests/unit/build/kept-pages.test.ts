import { expect, it } from 'vitest';
import { ownerOf } from '#build/kept-pages.ts';

const profiles = new Set(['ada', 'bea-quill']);

it.each([
  ['ada/index.html', 'ada'],
  ['bea-quill/testimonials/kim/index.html', 'bea-quill'],
  ['ada', 'ada'],
  ['charts/ada/followers.light.svg', 'ada'],
  ['data/ada.json', 'ada'],
  ['data/bea-quill/metrics.csv', 'bea-quill'],
  ['embed/ada/wall/2026-03-01/index.html', 'ada'],
  ['avatars/ada/avatar.webp', 'ada'],
  ['index.html', null],
  ['proof.json', null],
  ['embed.js', null],
  ['assets/ada.css', null],
  ['fonts/ada.woff2', null],
  // Another one, whose name begins alike.
  ['ada-lovelace/index.html', null],
  ['data/ada-lovelace.json', null],
  // Drawn before the pages, and kept by themselves.
  ['cards/ada/profile.og.png', null],
])('%s is of %s', (file, owner) => {
  expect(ownerOf(file, profiles)).toBe(owner);
});
