import { untoldJumps } from '#proofs/engagement/jump-problems.ts';
import { counted, grouped } from '../phrases.ts';
import type { Adviser } from '../item.ts';

/** Counts that leap and nobody says why: the page marks them as unexplained. The newest of each platform is named. */
export const adviseJumps: Adviser = ({ content }, today) =>
  untoldJumps(content, today).map(({ platform, changes, command }) => {
    const { from, to } = changes[0]!;
    const others = changes.length > 1 ? `; so do ${changes.length - 1} before it` : '';
    return {
      id: `jumps.${platform.id}`,
      effect: 'medium',
      effort: 'minutes',
      what: `The page calls ${counted(changes.length, 'change')} on ${platform.name} unexplained: ${platform.noun} go from ${grouped(from.value)} on ${from.day} to ${grouped(to.value)} on ${to.day}${others}`,
      how: 'If the number is right, tell its story: the chart then names it. If it is a slip, mend the row.',
      command,
    };
  });
