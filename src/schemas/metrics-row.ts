import { z } from 'zod';
import { countCell, dayCell, signedCell } from './cells.ts';

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
  sent: countCell.meta({
    description: 'Letters of a newsletter that arrived, one for each reader',
  }),
  opens: countCell.meta({
    description: 'How many of those letters were opened, each reader once a letter',
  }),
  likes: signedCell.meta({
    description: 'Likes and other applause; platforms correct these, so a day can be below zero',
  }),
  comments: signedCell.meta({ description: 'Comments and replies' }),
  shares: signedCell.meta({ description: 'Shares, reposts and quotes' }),
  saves: signedCell.meta({ description: 'Saves and bookmarks' }),
  clicks: countCell.meta({ description: 'Clicks on links' }),
  interactions: signedCell.meta({
    description: 'Everything that people did with the posts, as the platform adds it up',
  }),
  profile_visits: countCell.meta({ description: 'How often the profile or page was looked at' }),
});
export type MetricsRow = z.infer<typeof metricsRow>;
