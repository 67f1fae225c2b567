import { z } from 'zod';
import { amountCell, countCell, dayCell } from './cells.ts';
import { dayField, link, share, text } from './fields.ts';

/** `conversations.csv`: one row a day, week or month. */
export const conversationsRow = z.strictObject({
  date: dayCell,
  received: countCell.meta({
    description: 'Questions and messages that wanted an answer',
  }),
  answered: countCell.meta({ description: 'How many of them got one' }),
  median_minutes: amountCell.meta({
    description: 'Median time to the first answer, in minutes',
  }),
  concerns: countCell.meta({ description: 'Complaints among them' }),
  resolved: countCell.meta({
    description: 'How many complaints were resolved',
  }),
  engagers: countCell.meta({ description: 'People who reacted' }),
  returning: countCell.meta({
    description: 'How many of them had reacted before',
  }),
});
export type ConversationsRow = z.infer<typeof conversationsRow>;

/** `funnel.csv`: one row a day, week or month. */
export const funnelRow = z.strictObject({
  date: dayCell,
  visits: countCell,
  leads: countCell,
  customers: countCell,
  revenue: amountCell.meta({ description: 'In the currency of profile.mdx' }),
});
export type FunnelRow = z.infer<typeof funnelRow>;

/** `audience.yaml`: shares from 0 to 1; a table may leave a rest, which is shown as "others". */
const shares = z
  .record(text(60), share)
  .refine((table) => Object.values(table).reduce((sum, value) => sum + value, 0) <= 1.005, {
    message: 'These shares add up to more than 1',
    params: {
      problem: 'value-inconsistent',
      hint: 'Write shares as fractions: 0.42 for 42%.',
    },
  });
export const audience = z.strictObject({
  source: text(200).meta({
    description: 'Who counted',
    example: 'Instagram Insights',
    placeholder: 'Who counted, and where they say so',
  }),
  url: link.optional(),
  date: dayField.meta({ description: 'When' }),
  size: z.int().min(0).optional().meta({ description: 'How many people it speaks of' }),
  country: shares
    .optional()
    .meta({ description: 'By ISO 3166 code', example: { AT: 0.4, DE: 0.3 } }),
  age: shares.optional().meta({ description: 'By age group', example: { '18-24': 0.3 } }),
  gender: shares.optional().meta({ description: 'By gender', example: { women: 0.5, men: 0.4 } }),
  language: shares.optional().meta({ description: 'By BCP 47 tag', example: { en: 0.6 } }),
});
export type Audience = z.infer<typeof audience>;

/** `milestones.yaml`: a list. */
export const milestone = z.strictObject({
  date: dayField.meta({ description: 'When it happened' }),
  title: text(120).meta({
    description: 'What happened',
    example: 'First talk at a conference',
    placeholder: 'What happened, in a few words',
  }),
  why: text(400).optional().meta({
    description: 'What it explains in the numbers',
    example: 'The talk was shared by the organisers',
  }),
  url: link.optional(),
  platform: text(40)
    .optional()
    .meta({ description: 'The platform that it concerns; all if left out', example: 'youtube' }),
});
export type Milestone = z.infer<typeof milestone>;

/** `appearances.yaml`: a list. */
export const appearance = z.strictObject({
  type: z.enum(['talk', 'press', 'collaboration', 'award']).meta({ description: 'What it was' }),
  date: dayField.meta({ description: 'When it took place' }),
  title: text(200).meta({
    description: 'Its title',
    example: 'A talk about one thing',
    placeholder: 'The title of the talk, article or award',
  }),
  where: text(120)
    .optional()
    .meta({ description: 'The event, paper or partner', example: 'Example Conference' }),
  url: link.optional(),
  note: text(400)
    .optional()
    .meta({ description: 'What else a visitor should know', example: 'Keynote' }),
});
export type Appearance = z.infer<typeof appearance>;

/** `feedback.yaml`: a list of what was asked and what came of it. */
export const feedback = z
  .strictObject({
    asked: dayField.meta({ description: 'When it was asked' }),
    by: text(120).optional().meta({
      description: 'By whom, as far as they agree to be named',
      example: 'Kim Example',
    }),
    request: text(400).meta({
      description: 'What was asked',
      example: 'Could it also do this?',
      placeholder: 'What was asked, in their words',
    }),
    status: z
      .enum(['shipped', 'planned', 'declined', 'open'])
      .default('open')
      .meta({ description: 'What came of it' }),
    done: dayField.optional().meta({ description: 'When it was done' }),
    answer: text(600).optional().meta({
      description: 'What was done, or why not',
      example: 'Yes: since version 2.',
    }),
    url: link.optional(),
  })
  .refine((item) => item.status !== 'shipped' || item.done !== undefined, {
    message: 'This is shipped but has no day on which it was done',
    path: ['status'],
    params: { problem: 'key-missing', hint: 'Add done: with the date.' },
  })
  .refine((item) => item.done === undefined || item.done >= item.asked, {
    message: 'This was done before it was asked',
    path: ['done'],
    params: { problem: 'value-inconsistent', hint: 'Check the two dates.' },
  });
export type Feedback = z.infer<typeof feedback>;
