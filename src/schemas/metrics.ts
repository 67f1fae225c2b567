import { z } from 'zod';
import { collectSource } from './collect.ts';
import { dayField, link, text } from './fields.ts';

export { metricsRow, type MetricsRow } from './metrics-row.ts';

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

type Told = Exclude<Parameters<z.ZodObject['refine']>[1], string | undefined>;

/** A key that must be there, but where `npm run collect` fills it in. Said beside everything else that is wrong. */
function told(key: 'source' | 'method', what: string): [(origin: unknown) => boolean, Told] {
  const holds = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  return [
    (origin: unknown) =>
      holds(origin) && (origin[key] !== undefined || origin['collect'] !== undefined),
    {
      path: [key],
      message: `${key} is missing`,
      params: { problem: 'key-missing', hint: `Add ${key}: ${what}.` },
      when: ({ value }: { value: unknown }) => holds(value),
    },
  ];
}

/** `metrics/<platform>.yaml`: where the rows come from. */
export const metricsOrigin = z
  .strictObject({
    name: text(80).optional().meta({
      description: 'The name to show, where it is not the platform’s',
      example: 'YouTube (main channel)',
    }),
    handle: text(80).optional().meta({ description: 'The account', example: '@example' }),
    noun: text(40).optional().meta({
      description: 'What those who follow are called, in the plural',
      example: 'subscribers',
    }),
    source: text(200).optional().meta({
      description: 'Who counted; needed unless it is collected',
      example: 'YouTube Studio',
      placeholder: 'Who counted, and where they say so',
    }),
    url: link.optional().meta({ description: 'Where a visitor can look it up' }),
    method: z.enum(['export', 'api', 'manual']).optional().meta({
      description: 'How the rows came here; needed unless they are collected',
    }),
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
    collect: collectSource.optional(),
    collected: z
      .record(dayField, text(100))
      .optional()
      .meta({
        description: 'Written by npm run collect: by day, the SHA-256 of what was answered',
        example: { '2026-03-01': 'sha256:9f86d081884c7d65' },
      }),
  })
  .refine(...told('source', 'Who counted. For instance YouTube Studio'))
  .refine(...told('method', 'How the rows came here: export, api or manual'));
export type MetricsOrigin = z.infer<typeof metricsOrigin>;
