import { z } from 'zod';
import type { Day } from '#model/day.ts';
import { dayField, text } from './fields.ts';

/** Where words may stand: the pages with all that is read from them, share cards, widgets on other people's pages. */
export const consentScopes = ['page', 'card', 'widget'] as const;
export type ConsentScope = (typeof consentScopes)[number];

export const consent = z.strictObject({
  granted: dayField.meta({ description: 'When they agreed' }),
  how: text(200).meta({ description: 'How they agreed', example: 'by e-mail' }),
  scope: z
    .array(z.enum(consentScopes))
    .min(1)
    .default(['page', 'card', 'widget'])
    .meta({ description: 'What they agreed to' }),
  withdrawn: dayField
    .optional()
    .meta({ description: 'When they took it back; it is then shown nowhere' }),
});

/** Whether somebody's consent holds on a day: one that is dated later was not given yet. */
export function consentOn(
  given: Pick<z.infer<typeof consent>, 'granted' | 'withdrawn'> | undefined,
  today: Day,
): 'given' | 'missing' | 'withdrawn' {
  if (given === undefined || given.granted > today) return 'missing';
  return given.withdrawn !== undefined && given.withdrawn <= today ? 'withdrawn' : 'given';
}
