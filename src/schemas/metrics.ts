import { z } from 'zod';
import { countCell, dayCell, signedCell } from './cells.ts';
import { dayField, link, text } from './fields.ts';

/** `metrics/<platform>.csv`: one row a day, week or month. Counts are of that stretch, `followers` and `following` at its end. */
export const metricsRow = z.strictObject({
  date: dayCell.meta({
    description: 'The day; for a week or a month, its last day',
  }),
  followers: countCell.meta({
    description: 'How many followed at the end of the day',
  }),
  following: countCell.meta({ description: 'How many this account follows' }),
  gained: countCell.meta({ description: 'New followers' }),
  lost: countCell.meta({ description: 'Those who stopped following' }),
  posts: countCell.meta({ description: 'Posts published' }),
  impressions: countCell.meta({
    description: 'How often the posts were shown',
  }),
  reach: countCell.meta({
    description: 'How many accounts saw them at least once',
  }),
  reach_from_shares: countCell.meta({
    description: 'How many of those reached saw them because somebody shared them',
  }),
  views: countCell.meta({ description: 'Views of videos or pages' }),
  likes: signedCell.meta({
    description: 'Likes and other applause; platforms correct these, so a day can be below zero',
  }),
  comments: signedCell.meta({ description: 'Comments and replies' }),
  shares: signedCell.meta({ description: 'Shares, reposts and quotes' }),
  saves: signedCell.meta({ description: 'Saves and bookmarks' }),
  clicks: countCell.meta({ description: 'Clicks on links' }),
});
export type MetricsRow = z.infer<typeof metricsRow>;

/** How a platform rounds a public count from some day on: to `digits` significant digits or to a multiple of `nearest`. */
export const roundingRule = z
  .strictObject({
    from: dayField.optional().meta({
      description: 'The first day that is rounded so; the beginning if left out',
    }),
    until: dayField.optional().meta({
      description: 'The last day that is rounded so; the end if left out',
    }),
    digits: z
      .int()
      .min(1)
      .max(6)
      .optional()
      .meta({ description: 'Significant digits that are left', example: 3 }),
    nearest: z.int().min(2).optional().meta({
      description: 'The multiple to which it is rounded',
      example: 100,
    }),
    direction: z.enum(['down', 'nearest']).default('down').meta({
      description: 'Whether it is cut off (YouTube) or rounded to the nearest',
    }),
  })
  .refine((rule) => (rule.digits === undefined) !== (rule.nearest === undefined), {
    message: 'A rounding rule has either digits or nearest',
    params: {
      problem: 'key-missing',
      hint: 'Write digits: 3, or nearest: 100.',
    },
  });
export type RoundingRule = z.infer<typeof roundingRule>;

/** One file that rows were imported from. */
export const importedFile = z.strictObject({
  file: text(255).meta({ description: 'Its name', example: 'Totals.csv' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'This is no SHA-256 in small hexadecimal digits')
    .meta({
      description: 'The SHA-256 of its bytes',
      example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    }),
  from: dayField.meta({ description: 'The first day that it speaks of' }),
  to: dayField.meta({ description: 'The last day that it speaks of' }),
  importer: text(40).meta({ description: 'The format that it was read as', example: 'columns' }),
  imported: dayField.meta({ description: 'When' }),
});
export type ImportedFile = z.infer<typeof importedFile>;

/** `metrics/<platform>.yaml`: where the rows come from. */
export const metricsOrigin = z.strictObject({
  name: text(80).optional().meta({
    description: 'The name to show, where it is not the platform’s',
    example: 'YouTube (main channel)',
  }),
  handle: text(80).optional().meta({ description: 'The account', example: '@example' }),
  noun: text(40).optional().meta({
    description: 'What those who follow are called, in the plural',
    example: 'subscribers',
  }),
  source: text(200).meta({
    description: 'Who counted',
    example: 'YouTube Studio',
  }),
  url: link.optional().meta({ description: 'Where a visitor can look it up' }),
  method: z.enum(['export', 'api', 'manual']).meta({ description: 'How the rows came here' }),
  observed: dayField.optional().meta({ description: 'When they were last fetched' }),
  precision: z
    .union([z.literal('exact'), roundingRule, z.array(roundingRule).min(1)])
    .default('exact')
    .meta({ description: 'exact, or how the platform rounds' }),
  cadence: z.enum(['day', 'week', 'month', 'irregular']).optional().meta({
    description: 'What one row stands for; found out from the rows if left out',
  }),
  notes: text(2000).optional().meta({
    description: 'What a careful reader should know; shown on the evidence page',
    example: 'Read once a month; May is missing',
  }),
  imports: z.array(importedFile).optional().meta({
    description: 'The files that rows were imported from; each import adds its own',
  }),
});
export type MetricsOrigin = z.infer<typeof metricsOrigin>;
