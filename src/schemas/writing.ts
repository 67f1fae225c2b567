import { z } from 'zod';
import { dayField, language, link, localFile, text } from './fields.ts';

/** One quantity of a story, before and after. */
const beforeAndAfter = z.strictObject({
  label: text(80).meta({
    description: 'What was measured',
    example: 'Answer time',
  }),
  unit: z
    .enum(['count', 'share', 'minutes', 'days', 'money', 'rating', 'ratio'])
    .default('count')
    .meta({ description: 'share is a fraction: 0.12 for 12 %' }),
  before: z.number(),
  after: z.number(),
  better: z.enum(['higher', 'lower']).default('higher').meta({ description: 'Which way is good' }),
  measured: text(200).optional().meta({ description: 'How it was measured' }),
});

/** Front matter of `stories/*.mdx`: a case study. */
export const story = z.strictObject({
  title: text(140),
  customer: text(120),
  url: link.optional(),
  date: dayField,
  summary: text(300),
  challenge: text(600),
  measures: z.array(beforeAndAfter).max(8).default([]).meta({ description: 'What changed' }),
  period: z
    .strictObject({ from: dayField, to: dayField })
    .optional()
    .meta({ description: 'Between which days' }),
  quote: text(600).optional(),
  quoted: text(120).optional().meta({ description: 'Who says the quote' }),
  testimonial: text(80).optional().meta({
    description: 'The id of a testimonial to show instead of a quote',
  }),
  image: localFile.optional(),
  consent: z.strictObject({ granted: dayField, how: text(200) }).optional(),
  lang: language.optional(),
  draft: z.boolean().default(false),
});
export type Story = z.infer<typeof story>;

/** Front matter of `insights/*.mdx`: a post. */
export const insight = z.strictObject({
  title: text(140),
  date: dayField,
  updated: dayField.optional(),
  summary: text(300),
  tags: z.array(text(40)).max(12).default([]),
  lang: language.optional(),
  draft: z.boolean().default(false),
});
export type Insight = z.infer<typeof insight>;
