import { daysBetween } from '#model/day.ts';
import { newCommand } from '../commands.ts';
import { counted } from '../phrases.ts';
import type { Adviser } from '../item.ts';

/** From how many days on words and an audience are of last year. */
const OLD_DAYS = 365;

/** Praise of years ago makes a visitor wonder about today. */
export const adviseTestimonialAge: Adviser = ({ content, report }, today) => {
  const days = report.profile.testimonials.map(({ date }) => date).toSorted();
  const newest = days.at(-1);
  if (newest === undefined || daysBetween(newest, today) <= OLD_DAYS) return [];
  return [
    {
      id: 'testimonials.age',
      effect: 'medium',
      effort: 'hours',
      what: `The newest testimonial is of ${newest}`,
      how: 'Ask somebody whom you worked with this year.',
      command: newCommand('testimonial', content.id, '--name "THEIR NAME"'),
    },
  ];
};

/** Who listens changes: shares of years ago are no shares of today. */
export const adviseAudience: Adviser = ({ content: { audience } }, today) => {
  if (!audience) return [];
  const age = daysBetween(audience.date, today);
  if (age <= OLD_DAYS) return [];
  return [
    {
      id: 'stale.audience',
      effect: 'low',
      effort: 'minutes',
      what: `Who the audience is was counted ${counted(age, 'day')} ago, on ${audience.date}`,
      how: `Look the shares up again at ${audience.source}, and write the new day beside them.`,
      lines: { file: audience.file, text: `date: ${today}` },
    },
  ];
};
