import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUrls } from '#site/urls.ts';

describe('makeUrls', () => {
  it.each([
    ['/', '/mira/following/'],
    ['/sub', '/sub/mira/following/'],
    ['/sub/', '/sub/mira/following/'],
    ['sub/deeper', '/sub/deeper/mira/following/'],
  ])('puts every page below the base %s', (base, expected) => {
    expect(makeUrls('https://example.com', base).proof('mira', 'following')).toBe(expected);
  });

  it('leads from a number to its explanation and from there to the rows', () => {
    const urls = makeUrls('https://example.com', '/sub');
    expect(urls.measure('mira', 'following.followers.youtube')).toBe(
      '/sub/mira/evidence/#following.followers.youtube',
    );
    expect(urls.rows('mira', 'profiles/mira/metrics/youtube.csv')).toBe(
      '/sub/mira/evidence/metrics-youtube/',
    );
    expect(urls.rows('mira', 'profiles/mira/testimonials/kim.md', 1)).toBe(
      '/sub/mira/evidence/testimonials/page/1/',
    );
  });

  it('gives the first page of a list its plain address', () => {
    const urls = makeUrls('https://example.com', '/sub');
    expect(urls.testimonials('mira', 1)).toBe('/sub/mira/testimonials/');
    expect(urls.testimonials('mira', 2)).toBe('/sub/mira/testimonials/page/2/');
    expect(urls.testimonialsBy('mira', 'tag', 'course')).toBe('/sub/mira/testimonials/tag/course/');
    expect(urls.testimonialsBy('mira', 'tag', 'course', 3)).toBe(
      '/sub/mira/testimonials/tag/course/page/3/',
    );
    expect(urls.shareKind('mira', 'testimonial', 2)).toBe('/sub/mira/share/testimonial/page/2/');
  });

  it('makes absolute addresses without doubling the base', () => {
    const urls = makeUrls('https://example.com', '/sub/');
    expect(urls.absolute(urls.card('mira', 'profile', null, 'og'))).toBe(
      'https://example.com/sub/cards/mira/profile.og.png',
    );
  });

  it('never makes a double slash or leaves the base', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 3 }),
        fc.stringMatching(/^[a-z0-9]{1,8}$/),
        (folders, profile) => {
          const base = `/${folders.join('/')}`;
          const urls = makeUrls('https://example.com', base);
          for (const path of [urls.home(), urls.profile(profile), urls.proofs()]) {
            expect(path).not.toContain('//');
            expect(path.startsWith(base)).toBe(true);
          }
        },
      ),
    );
  });
});

it('without an address of its own, nothing is written with one that nobody gave', () => {
  const urls = makeUrls(null, '/sub');
  expect(urls.origin).toBeNull();
  expect(urls.absolute(urls.profile('mira'))).toBe('/sub/mira/');
  expect(makeUrls('https://mira.example/x', '/').origin).toBe('https://mira.example');
});
