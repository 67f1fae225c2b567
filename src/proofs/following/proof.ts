import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { comparisonCard } from './cards/comparison.tsx';
import { growthCard } from './cards/growth.tsx';
import { yearCard } from './cards/year.tsx';
import { milestoneCard } from './cards/milestone.tsx';
import { profileCard } from './cards/profile.tsx';
import { followersChart } from './charts/followers.ts';
import { netGrowthChart } from './charts/net-growth.ts';
import { alignedGrowthChart } from './charts/aligned-growth.ts';
import { forecastChart } from './charts/forecast.ts';
import { newFollowersChart } from './charts/new-followers.ts';
import { reckonedChart } from './charts/reckoned.ts';
import { milestonesChart } from './charts/milestones.ts';
import { measureFollowing, followingHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const following: Proof = {
  id: 'following',
  title: message('proofs.following.title'),
  question: message('proofs.following.question'),
  methods,
  measures: measureFollowing,
  headlines: followingHeadlines,
  charts: [
    followersChart,
    reckonedChart,
    netGrowthChart,
    newFollowersChart,
    forecastChart,
    alignedGrowthChart,
    milestonesChart,
  ],
  cards: [profileCard, milestoneCard, growthCard, yearCard, comparisonCard],
};
