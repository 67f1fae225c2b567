import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import type { Message } from '#model/message.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import { message } from '#words/words.ts';
import { oncePerProfile } from './once-per-profile.ts';

/** Fewer are looked over faster than chosen from. */
const FEWEST = 24;
/** A tag of one testimonial chooses nothing that its own page does not show. */
const FEWEST_OF_VALUE = 2;
const MOST_VALUES = 12;

/** What testimonials are chosen by, each choice with an address of its own. */
export const facets = ['rating', 'tag', 'language', 'source'] as const;
export type Facet = (typeof facets)[number];

/** The testimonials that have one thing in common. */
export interface FacetValue {
  facet: Facet;
  /** The end of its address, which no other value of the facet has. */
  slug: string;
  /** What it is called in a row of choices. */
  name: Message;
  /** In the order of all. */
  testimonials: readonly Testimonial[];
}

const valuesOf: Readonly<Record<Facet, (testimonial: Testimonial) => readonly string[]>> = {
  rating: ({ rating }) => (rating === undefined ? [] : [String(rating)]),
  // As widgets compare them: "Course" and "course" are one.
  tag: ({ tags }) => [...new Set(tags.map((tag) => tag.toLowerCase()))],
  language: ({ lang }) => [lang],
  source: ({ source }) => (source ? [source.platform] : []),
};

function nameOf(facet: Facet, value: string): Message {
  if (facet === 'rating') return message('testimonials.by.rating', { rating: Number(value) });
  return facet === 'language'
    ? message('testimonials.by.language', { language: value })
    : message('testimonials.by.word', { word: value });
}

/** A plain word is its own address. Any other carries a hash, because two may be written alike: `c` and `c++`. */
function slugOf(value: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return value;
  const hash = createHash('sha256').update(value).digest('hex').slice(0, 8);
  return [slugify(value), hash].filter((part) => part !== '').join('-');
}

/** Higher ratings first; else what most have in common. */
function order(facet: Facet, one: [string, unknown[]], other: [string, unknown[]]): number {
  if (facet === 'rating') return Number(other[0]) - Number(one[0]);
  return other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1);
}

/** What a reader may choose from many testimonials by: every choice is some of them, and not all. Nothing where they are few. */
export function testimonialFacets(testimonials: readonly Testimonial[]): FacetValue[] {
  if (testimonials.length < FEWEST) return [];
  return facets.flatMap((facet) => {
    const byValue = new Map<string, Testimonial[]>();
    for (const testimonial of testimonials) {
      for (const value of valuesOf[facet](testimonial)) {
        const own = byValue.get(value);
        if (own) own.push(testimonial);
        else byValue.set(value, [testimonial]);
      }
    }
    return [...byValue]
      .filter(([, own]) => own.length >= FEWEST_OF_VALUE && own.length < testimonials.length)
      .toSorted((one, other) => order(facet, one, other))
      .slice(0, MOST_VALUES)
      .map(([value, own]) => ({
        facet,
        slug: slugOf(value),
        name: nameOf(facet, value),
        testimonials: own,
      }));
  });
}

/** What the testimonials on a profile's pages are chosen by. */
export const facetsOf = oncePerProfile(({ reports }, profile) =>
  testimonialFacets(reports.get(profile)!.profile.testimonials),
);
