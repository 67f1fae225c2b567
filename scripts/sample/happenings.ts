import { day, daysBetween, type Day } from '#model/day.ts';

/** How strong something is on its first day, and in how many days that halves. */
type Wave = readonly [first: number, halfLife: number];

/** Something that happened and moves the curves of some platforms for a while. */
export interface Happening {
  date: Day;
  /** How many times an ordinary day's gain comes on top; below zero where fewer come than usual. */
  gain?: Readonly<Record<string, Wave>>;
  /** The share of followers that leaves on top. */
  loss?: Readonly<Record<string, Wave>>;
}

/**
 * What happened to Mira Solberg, who does not exist. All of it stands in her milestones.yaml too, so that the charts can explain
 * it; `theTuesday` does not, on purpose: nobody knows what that was.
 */
export const miraHappenings: readonly Happening[] = [
  // Registration opens for the course.
  {
    date: day('2025-01-14'),
    gain: { instagram: [1.6, 5], youtube: [0.9, 5], newsletter: [8, 2] },
  },
  // The film about the numerals on the trams.
  {
    date: day('2025-04-08'),
    gain: { instagram: [1.1, 8], youtube: [9, 8], newsletter: [4.5, 2.4] },
  },
  // Skerry, the typeface, is free to download.
  {
    date: day('2025-10-02'),
    gain: { instagram: [4.2, 6], youtube: [2.2, 6], newsletter: [17, 2.2] },
  },
  // Its licence changes overnight.
  {
    date: day('2026-03-03'),
    gain: { instagram: [-0.55, 6], youtube: [-0.6, 6], newsletter: [-0.5, 6] },
    loss: { instagram: [0.0062, 6], youtube: [0.0026, 6], newsletter: [0.0064, 5] },
  },
  // The old licence is back, with a film that says sorry.
  {
    date: day('2026-03-24'),
    gain: { instagram: [1.2, 4], youtube: [1.7, 4], newsletter: [2, 3] },
  },
  // The talk about ugly letters is online.
  {
    date: day('2026-05-26'),
    gain: { instagram: [1.5, 7], youtube: [5.2, 7], newsletter: [5, 2.2] },
  },
  // The book.
  {
    date: day('2026-09-08'),
    gain: { instagram: [2.4, 7], youtube: [1.8, 7], newsletter: [15, 2.4] },
  },
];

/** One day on which strangers came to Instagram, who left again over some weeks. */
export const theTuesday = {
  date: day('2026-07-14'),
  platform: 'instagram',
  gained: 1387,
  halfLife: 11,
};

export const tidemarkHappenings: readonly Happening[] = [
  // Somebody posts it to a link site.
  { date: day('2025-02-18'), gain: { github: [34, 1.5] } },
  // Version 1.0.
  { date: day('2025-06-03'), gain: { github: [7, 2] } },
  // Version 2.0, with no dependencies.
  { date: day('2026-01-27'), gain: { github: [26, 1.6] } },
  // A conference talk.
  { date: day('2026-06-11'), gain: { github: [7, 2] } },
];

/** GitHub deletes accounts that were made to sell stars; those stars go at once. */
export const starPurge = { date: day('2026-04-20'), lost: 63 };

/** In one week an adopter's build server downloads Tidemark in a loop. */
export const buildLoop = { weekTo: day('2026-08-09'), times: 2.35 };

function sumOfWaves(
  happenings: readonly Happening[],
  kind: 'gain' | 'loss',
  platform: string,
  at: Day,
): number {
  return happenings.reduce((sum, happening) => {
    const wave = happening[kind]?.[platform];
    const age = daysBetween(happening.date, at);
    return wave === undefined || age < 0 ? sum : sum + wave[0] * 2 ** (-age / wave[1]);
  }, 0);
}

/** By what an ordinary day's gain is multiplied. */
export function surge(happenings: readonly Happening[], platform: string, at: Day): number {
  return Math.max(1 + sumOfWaves(happenings, 'gain', platform, at), 0.1);
}

/** The share of followers that leaves on top of the usual. */
export function exodus(happenings: readonly Happening[], platform: string, at: Day): number {
  return sumOfWaves(happenings, 'loss', platform, at);
}
