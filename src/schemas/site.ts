import { z } from 'zod';
import { cardSizeIds } from '#model/card-size.ts';
import { basePattern, colour, idPattern, language, link, text } from './fields.ts';

/** The theme: values only. `accent` is any CSS colour; all other colours are derived from it and checked for contrast. */
export const themeSettings = z.strictObject({
  name: z.enum(['annual']).default('annual').meta({ description: 'Which theme' }),
  accent: colour
    .optional()
    .meta({ description: 'One strong colour, as CSS writes it', example: 'oklch(0.55 0.19 30)' }),
  cards: z
    .enum(['light', 'dark'])
    .optional()
    .meta({ description: 'The ground that share cards stand on; light if left out' }),
});

/** Sizes of cards, beside the preview of links that each has. */
const drawnSizes = z.union([
  z.literal('all'),
  z
    .array(z.enum(cardSizeIds))
    .refine((sizes) => new Set(sizes).size === sizes.length, 'Each size once'),
]);

/** `site.yaml` */
export const siteSettings = z.strictObject({
  title: text(80).meta({
    description: 'The name of the site',
    example: 'Ada Example',
    placeholder: 'The name of your site',
  }),
  description: text(300).optional().meta({
    description: 'One sentence for search engines',
    example: 'Who we are and what people say of us.',
  }),
  url: link.optional().meta({
    description: 'Where it will live; until it is there, links that others see have no host',
    example: 'https://example.com',
  }),
  base: z
    .string()
    .regex(basePattern, 'A base begins with / and holds plain names')
    .default('/')
    .meta({
      description: 'The folder of the host below which it lives',
      example: '/',
    }),
  locale: language.default('en').meta({
    description: 'The language of dates and numbers',
    example: 'en-GB',
  }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
      message: 'This is not a time zone',
      params: {
        problem: 'value-choice',
        hint: 'Write an IANA name such as Europe/Vienna, or UTC.',
      },
    })
    .default('UTC')
    .meta({
      description: 'The time zone in which days are counted',
      example: 'UTC',
    }),
  theme: themeSettings.prefault({}),
  cards: z
    .union([z.literal('all'), z.record(z.string().regex(idPattern), drawnSizes)])
    .default({})
    .meta({
      description:
        'Which cards are drawn in which sizes, by kind of card: `all`, or a list of sizes. Each is drawn as the preview of its link; those that a profile has one of, the newest of each kind and featured words in all sizes',
      example: { testimonial: 'all', measure: ['square', 'story'] },
    }),
  cardArchives: z
    .union([z.boolean(), z.literal('parts')])
    .default(true)
    .meta({
      description:
        'A zip of all cards on each share page, where it weighs at most 25 MiB; `parts` makes several of more, `false` leaves it out, as it weighs as much as the cards themselves',
    }),
  cardFormats: z
    .array(z.enum(['webp', 'avif']))
    .refine((formats) => new Set(formats).size === formats.length, 'Each format once')
    .default([])
    .meta({
      description: 'As what share cards are written besides PNG, which every network reads',
      example: ['webp'],
    }),
  correctedWidgets: z.enum(['note', 'remake', 'remove']).default('note').meta({
    description:
      'What becomes of a dated widget whose number was corrected since: `note` says so in it, `remake` makes it again with the numbers that are right for its day, `remove` takes it from the site',
    example: 'note',
  }),
  home: z.string().regex(idPattern, 'This is not the name of a profile folder').optional().meta({
    description: 'Which profile stands at /; a directory if left out and there are several',
  }),
});
export type SiteSettings = z.infer<typeof siteSettings>;
