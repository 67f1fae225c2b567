import { z } from 'zod';
import { email, link, localFile, text } from './fields.ts';
import { themeSettings } from './site.ts';

/** What search engines may know to be rated: a person or a firm is no such thing where the site is their own. */
export const soldKinds = ['Product', 'SoftwareApplication', 'Course', 'Book', 'Event'] as const;

const soldItem = z.strictObject({
  type: z.enum(soldKinds).meta({ description: 'What it is, as schema.org names it' }),
  name: text(120).meta({ example: 'Ten Weeks of Letters' }),
  url: link.optional(),
  tag: text(40).optional().meta({
    description: 'The tag of the testimonials that speak of it; left out, all of them do',
    example: 'course',
  }),
});

/** Front matter of `profile.mdx`; the body is the bio. */
export const profileFrontMatter = z.strictObject({
  name: text(120).meta({
    description: 'The name',
    example: 'Ada Example',
    placeholder: 'Your name here',
  }),
  handle: text(80).optional().meta({ description: 'What people type', example: '@ada' }),
  kind: z.enum(['person', 'organization', 'project']).meta({
    description: 'What it is: a business is an organization, a library a project',
    meant: {
      ...Object.fromEntries(
        [
          'business',
          'company',
          'brand',
          'shop',
          'store',
          'restaurant',
          'cafe',
          'agency',
          'team',
          'organisation',
          'nonprofit',
          'school',
        ].map((word) => [word, 'organization']),
      ),
      ...Object.fromEntries(
        [
          'creator',
          'artist',
          'influencer',
          'streamer',
          'author',
          'freelancer',
          'individual',
          'human',
        ].map((word) => [word, 'person']),
      ),
      ...Object.fromEntries(
        ['library', 'package', 'software', 'app', 'repository', 'tool', 'game', 'open-source'].map(
          (word) => [word, 'project'],
        ),
      ),
    },
  }),
  tagline: text(160).optional().meta({
    description: 'One line under the name',
    example: 'Draws letters that can be read from a tram',
  }),
  avatar: localFile.optional().meta({
    description: 'A picture in the folder of the profile; drawn from the name if left out',
  }),
  avatarAlt: text(200).optional().meta({
    description: 'What the picture shows',
    example: 'A woman in front of a blackboard',
  }),
  pictures: z
    .array(
      z.strictObject({
        file: localFile.meta({ example: 'press/logo.png' }),
        name: text(60).meta({ example: 'Logo' }),
        alt: text(200).optional().meta({ example: 'The word Example in black letters' }),
      }),
    )
    .max(24)
    .default([])
    .meta({
      description:
        'Logos and portraits for the press kit, in the size for print: JPEG, PNG, WebP or AVIF in the folder of the profile',
    }),
  pronouns: text(40).optional().meta({ description: 'How to speak of them', example: 'they/them' }),
  location: text(80).optional().meta({ description: 'Where they are', example: 'Graz, Austria' }),
  install: text(160)
    .regex(/^[^\n\r]+$/, 'An install command is one line')
    .optional()
    .meta({
      description: 'How to install it, for a project: a line to copy',
      example: 'npm install example',
    }),
  formats: z
    .array(
      z.strictObject({
        name: text(80).meta({ example: 'A post with your product' }),
        rate: text(60).optional().meta({ example: 'from €800' }),
        note: text(200).optional().meta({ example: 'Marked as advertising, online for a year' }),
      }),
    )
    .max(12)
    .optional()
    .meta({
      description: 'What brands can book, for the press kit; without a rate it is on request',
    }),
  bios: z
    .strictObject({
      short: text(300).optional(),
      medium: text(900).optional(),
      long: text(2400).optional(),
    })
    .optional()
    .meta({
      description: 'The bio in three lengths, for the press kit; cut from the body where left out',
    }),
  topics: z
    .array(text(60))
    .max(24)
    .default([])
    .meta({ description: 'What they are known for', example: ['Type design'] }),
  links: z
    .array(z.strictObject({ label: text(60).meta({ example: 'Website' }), url: link }))
    .max(24)
    .default([])
    .meta({ description: 'Where else to find them' }),
  contact: z
    .strictObject({
      email: email.optional(),
      url: link.optional(),
      label: text(60).optional().meta({ example: 'Write to me' }),
      note: text(300).optional().meta({ example: 'Answers within a week' }),
    })
    .optional()
    .meta({ description: 'How to reach them; this is published' }),
  sells: z
    .array(soldItem)
    .max(12)
    .refine((items) => items.length < 2 || items.every(({ tag }) => tag !== undefined), {
      message: 'Where there are several, each needs a tag',
      params: {
        problem: 'value-type',
        hint: 'Write tag: with the tag of the testimonials that speak of it.',
      },
    })
    .default([])
    .meta({
      description:
        'What they sell or give away, for search engines, which take ratings of nothing else: type is Product, SoftwareApplication, Course, Book or Event; tag names the testimonials that speak of it, and may be left out where there is one item',
    }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'A currency is three capital letters')
    .default('EUR')
    .meta({ description: 'ISO 4217, for funnel.csv', example: 'EUR' }),
  theme: themeSettings
    .partial()
    .optional()
    .meta({ description: 'What differs from the theme of the site' }),
  sample: z
    .boolean()
    .default(false)
    .meta({ description: 'true for demonstration data: marked on every page' }),
});
export type ProfileFrontMatter = z.infer<typeof profileFrontMatter>;
