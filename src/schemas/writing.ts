import { z } from 'zod';
import { consent } from './consent.ts';
import { dayField, language, link, localFile, text } from './fields.ts';
import { incentives, relationships } from './testimonial.ts';

/** One quantity of a story, before and after. */
const beforeAndAfter = z.strictObject({
  label: text(80).meta({
    description: 'What was measured',
    example: 'Answer time',
    placeholder: 'What was measured, in two words',
  }),
  unit: z
    .enum(['count', 'share', 'minutes', 'days', 'money', 'rating', 'ratio'])
    .default('count')
    .meta({ description: 'share is a fraction: 0.12 for 12%' }),
  before: z.number(),
  after: z.number(),
  better: z.enum(['higher', 'lower']).default('higher').meta({ description: 'Which way is good' }),
  measured: text(200).optional().meta({ description: 'How it was measured' }),
});

/** Front matter of `stories/*.mdx`: a case study. */
export const story = z.strictObject({
  title: text(140).meta({
    description: 'The headline',
    example: 'What changed, in one line',
    placeholder: 'What changed, in one line',
  }),
  customer: text(120).meta({
    description: 'Whose story it is',
    example: 'Example & Daughters',
    placeholder: 'The name of the customer',
  }),
  url: link.optional(),
  date: dayField.meta({ description: 'When it is published' }),
  summary: text(300).meta({
    description: 'One or two sentences',
    example: 'Who did what, and what came of it.',
    placeholder: 'Who did what, and what came of it.',
  }),
  challenge: text(600).meta({
    description: 'What was hard before',
    example: 'What was hard before, in their words.',
    placeholder: 'What was hard before, in their words.',
  }),
  measures: z.array(beforeAndAfter).max(8).default([]).meta({ description: 'What changed' }),
  period: z
    .strictObject({ from: dayField, to: dayField })
    .optional()
    .meta({ description: 'Between which days' }),
  quote: text(600).optional().meta({
    description: 'What the customer says',
    example: 'One sentence in their own words.',
    placeholder: 'One sentence in their own words.',
  }),
  quoted: text(120).optional().meta({ description: 'Who says the quote', example: 'Kim Example' }),
  testimonial: text(80).optional().meta({
    description: 'The id of a testimonial to show instead of a quote',
    example: 'kim-example',
  }),
  image: localFile.optional(),
  relationship: z
    .enum(relationships)
    .default('customer')
    .meta({ description: 'What the one who is quoted is to you' }),
  incentive: z.enum(incentives).default('none').meta({ description: 'What they got for it' }),
  consent: consent
    .optional()
    .meta({ description: 'When and how the customer agreed. Without it the quote is not shown' }),
  lang: language.optional(),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: 'true where it is not to be published yet' }),
});
export type Story = z.infer<typeof story>;

/** Front matter of `insights/*.mdx`: a post. */
export const insight = z.strictObject({
  title: text(140).meta({
    description: 'The headline',
    example: 'What we learned this month',
    placeholder: 'What we learned this month',
  }),
  date: dayField.meta({ description: 'When it is published' }),
  updated: dayField.optional().meta({ description: 'When it was last changed' }),
  summary: text(300).meta({
    description: 'One or two sentences',
    example: 'What a reader takes away.',
    placeholder: 'What a reader takes away.',
  }),
  tags: z
    .array(text(40))
    .max(12)
    .default([])
    .meta({ description: 'What it is about', example: ['Growth'] }),
  lang: language.optional(),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: 'true where it is not to be published yet' }),
});
export type Insight = z.infer<typeof insight>;
