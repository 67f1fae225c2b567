import { staleAfter } from '#model/cadence.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { PlatformMetrics } from '#schemas/site-content.ts';
import { importCommand } from '../commands.ts';
import { counted } from '../phrases.ts';
import type { Adviser, TodoItem } from '../item.ts';

const rhythms = {
  day: 'a row a day',
  week: 'a row a week',
  month: 'a row a month',
  irregular: 'rows now and then',
} as const;

/** How the next row comes into the file: as the last one did. */
function renewal(
  profile: string,
  { id, origin, table, name }: PlatformMetrics,
  today: Day,
): Pick<TodoItem, 'how' | 'command' | 'lines' | 'effort'> {
  if (origin?.collect) {
    return {
      effort: 'minutes',
      how: 'Fetch it now, and let a job do so every day: docs/collecting.md says how.',
      command: `npm run collect -- --profile ${profile} --platform ${id}`,
    };
  }
  if (origin?.method === 'manual') {
    return {
      effort: 'minutes',
      how: `Look the count up at ${origin.url ?? name} and add a row to the file.`,
      lines: { file: table.file, text: `date,followers\n${today},COUNT` },
    };
  }
  return {
    effort: 'minutes',
    how: `Export it anew from ${origin?.source ?? name} and import it: rows that are there stay as they are.`,
    command: importCommand(profile, id),
  };
}

/** Files whose newest row is older than their rhythm lets one expect. */
export const adviseSources: Adviser = ({ content }, today) =>
  content.platforms.flatMap((platform) => {
    const newest = platform.table.rows.findLast(({ date }) => date <= today);
    if (!newest) return [];
    const age = daysBetween(newest.date, today);
    if (age <= staleAfter[platform.cadence]) return [];
    return [
      {
        id: `stale.${platform.id}`,
        effect: 'high',
        what: `${platform.name} was last counted ${counted(age, 'day')} ago, on ${newest.date}; its file holds ${rhythms[platform.cadence]}`,
        ...renewal(content.id, platform, today),
      },
    ];
  });
