import { z } from 'zod';
import { consent } from './consent.ts';
import { dayField, email, language, link, localFile, paragraphs, text } from './fields.ts';

export const relationships = [
  'customer',
  'client',
  'peer',
  'partner',
  'employee',
  'family',
  'investor',
] as const;
export const incentives = ['none', 'gift', 'discount', 'paid', 'other'] as const;

/** Front matter of `testimonials/*.md`, where the body is the quote. */
export const testimonialFrontMatter = z.strictObject({
  name: text(120).meta({
    description: 'Who says it',
    example: 'Kim Example',
    placeholder: 'The name of whoever says it',
  }),
  role: text(120).optional().meta({ description: 'What they do', example: 'Head of Something' }),
  company: text(120).optional().meta({ description: 'Where', example: 'Example Ltd' }),
  url: link.optional().meta({ description: 'Their page' }),
  avatar: localFile.optional().meta({ description: 'Their picture, in the folder of the profile' }),
  rating: z
    .number()
    .min(1, 'A rating begins at 1')
    .max(5, 'A rating ends at 5')
    .optional()
    .meta({ description: '1 to 5', example: 5 }),
  date: dayField.meta({ description: 'When they said it' }),
  lang: language.default('en').meta({ description: 'The language of the quote' }),
  source: z
    .strictObject({ platform: text(60).meta({ example: 'LinkedIn' }), url: link.optional() })
    .optional()
    .meta({ description: 'Where they said it' }),
  relationship: z.enum(relationships).meta({ description: 'What they are to you' }),
  incentive: z.enum(incentives).default('none').meta({ description: 'What they got for it' }),
  consent: consent.optional().meta({ description: 'Without consent it is not shown' }),
  verified: text(200).optional().meta({
    description: 'How you made sure that they are who they say',
    example: 'invoice',
  }),
  excerpt: z.boolean().default(false).meta({ description: 'true where you shortened it' }),
  tags: z
    .array(text(40))
    .max(24)
    .default([])
    .meta({ description: 'What it is about', example: ['Support'] }),
  featured: z.boolean().default(false).meta({ description: 'true to show it before others' }),
  email: email.optional().meta({ description: 'Private: never published' }),
  notes: text(4000)
    .optional()
    .meta({ description: 'Private: never published', example: 'Met at the fair' }),
  private: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'Private: never published', example: { order: 'A-17' } }),
});

/** Rows of `testimonials/*.csv` and `*.json`: the same fields, and the quote. */
export const testimonialRecord = testimonialFrontMatter.extend({
  id: z.string().optional().meta({
    description: 'Part of its address; made from the name if left out',
  }),
  quote: paragraphs(10_000).meta({
    description: 'What they said, as Markdown without HTML',
  }),
});

type Known = z.infer<typeof testimonialFrontMatter>;

/** What may be published of a testimonial. The private fields are not in this type, so nothing downstream can leak them. */
export type Testimonial = Omit<Known, 'email' | 'notes' | 'private'> & {
  id: string;
  /** Markdown without HTML. */
  quote: string;
  file: string;
  line: number;
};
