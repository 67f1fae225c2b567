import { describe, expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { places, type PublicPlace } from '#public/flags.ts';
import { publicProfile } from '#public/public-profile.ts';
import type { Insight } from '#schemas/writing.ts';
import { makeProfile, makeStory, makeTestimonial } from '../../support/profile-builder.ts';

const today = day('2026-03-01');
const before = day('2026-01-01');
const later = day('2026-09-09');

describe('testimonials', () => {
  const agreed = { granted: before, how: 'by e-mail' };
  test.each<[string, Parameters<typeof makeTestimonial>[0]['consent'], readonly PublicPlace[]]>([
    ['all places', { ...agreed, scope: ['page', 'card', 'widget'] }, places],
    ['cards alone', { ...agreed, scope: ['card'] }, ['card']],
    ['widgets alone', { ...agreed, scope: ['widget'] }, ['widget']],
    ['no consent', undefined, []],
    ['a consent that is dated later', { ...agreed, granted: later, scope: ['page', 'card'] }, []],
    ['a consent that was withdrawn', { ...agreed, scope: ['page'], withdrawn: today }, []],
    [
      'one that will be',
      { ...agreed, scope: ['page', 'card'], withdrawn: later },
      ['page', 'card'],
    ],
  ])('with %s', (_, consent, expected) => {
    const content = makeProfile({ testimonials: [makeTestimonial({ id: 'kim', consent })] });
    const views = publicProfile(content, today);
    expect(places.filter((place) => views[place].testimonials.length > 0)).toEqual(expected);
  });

  test('that are held back are counted, and no more', () => {
    const content = makeProfile({
      testimonials: [
        makeTestimonial({ id: 'a', name: 'Secret', consent: undefined }),
        makeTestimonial({
          id: 'b',
          name: 'Secret',
          consent: { ...agreed, scope: ['page'], withdrawn: before },
        }),
      ],
    });
    const views = publicProfile(content, today);
    expect(views.page.heldBack).toEqual({ withoutConsent: 1, withdrawn: 1, elsewhere: 0 });
    expect(JSON.stringify(views)).not.toContain('Secret');
  });
});

test('testimonials that are dated later stand nowhere, those of today everywhere', () => {
  const testimonials = [
    makeTestimonial({ id: 'later', date: later }),
    makeTestimonial({ id: 'today', date: today }),
  ];
  const views = publicProfile(makeProfile({ testimonials }), today);
  for (const place of places)
    expect(views[place].testimonials.map(({ id }) => id)).toEqual(['today']);
});

describe('a story of a customer who agreed', () => {
  const agreed = { granted: before, how: 'by e-mail' };
  test.each<[string, Parameters<typeof makeStory>[1]['consent'], readonly PublicPlace[]]>([
    ['to all places', { ...agreed, scope: [...places] }, places],
    ['to pages', { ...agreed, scope: ['page'] }, ['page']],
    ['to cards, without the page that they lead to', { ...agreed, scope: ['card'] }, []],
    ['and withdrew it', { ...agreed, scope: [...places], withdrawn: today }, []],
    ['from a later day on', { ...agreed, scope: ['page'], granted: later }, places],
  ])('%s', (_, consent, expected) => {
    const views = publicProfile(makeProfile({ stories: [makeStory('a', { consent })] }), today);
    expect(places.filter((place) => views[place].stories.length > 0)).toEqual(expected);
    const kept = expected.filter((place) => views[place].stories[0]!.frontMatter.consent);
    expect(kept).toEqual(consent?.granted === later ? [] : expected);
  });

  test('names the testimonial that stands beside it, and no other', () => {
    const testimonials = [
      makeTestimonial({ id: 'kim', consent: { ...agreed, scope: ['page'] } }),
      makeTestimonial({ id: 'lee', consent: undefined }),
    ];
    const stories = [
      makeStory('a', { testimonial: 'kim' }),
      makeStory('b', { testimonial: 'lee' }),
    ];
    const views = publicProfile(makeProfile({ testimonials, stories }), today);
    const named = (place: PublicPlace) =>
      views[place].stories.map(({ frontMatter }) => frontMatter.testimonial);
    expect(named('page')).toEqual(['kim', undefined]);
    expect(named('card')).toEqual([undefined, undefined]);
  });
});

test('stories that are drafts or dated later stand nowhere', () => {
  const stories = [
    makeStory('out', {}),
    makeStory('draft', { draft: true }),
    makeStory('later', { date: later }),
  ];
  const views = publicProfile(makeProfile({ stories }), today);
  for (const place of places) expect(views[place].stories.map(({ id }) => id)).toEqual(['out']);
});

test('insights that are drafts or dated later stand nowhere', () => {
  const insight = (id: string, given: Partial<Insight>) => ({
    ...makeStory(id, {}),
    frontMatter: { title: id, date: before, draft: false, ...given } as Insight,
  });
  const insights = [
    insight('out', {}),
    insight('draft', { draft: true }),
    insight('later', { date: later }),
  ];
  const views = publicProfile(makeProfile({ insights }), today);
  for (const place of places) expect(views[place].insights.map(({ id }) => id)).toEqual(['out']);
});

describe('the quote in a story', () => {
  const quotedIn = (given: Parameters<typeof makeStory>[1]) => {
    const stories = [makeStory('a', { quote: 'Words', quoted: 'Kim', ...given })];
    const views = publicProfile(makeProfile({ stories }), today);
    return places.filter((place) => views[place].stories[0]?.frontMatter.quote === 'Words');
  };
  const agreed = { granted: before, how: 'by e-mail', scope: [...places] };

  test('needs the consent of any other', () => {
    expect(quotedIn({ consent: agreed })).toEqual(places);
    expect(quotedIn({})).toEqual([]);
    expect(quotedIn({ consent: { ...agreed, granted: later } })).toEqual([]);
    expect(quotedIn({ consent: { ...agreed, withdrawn: before } })).toEqual([]);
    expect(quotedIn({ consent: { ...agreed, scope: ['page'] } })).toEqual(['page']);
  });

  test('takes its author’s name with it, and leaves the story', () => {
    const stories = [makeStory('a', { quote: 'Words', quoted: 'Kim', testimonial: 'lee' })];
    const { page } = publicProfile(makeProfile({ stories }), today);
    expect(page.stories).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/Words|Kim|lee/);
  });
});
