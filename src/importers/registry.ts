import type { Format } from './format.ts';
import { columns } from './formats/columns.ts';
import { githubStargazers } from './formats/github-stargazers.ts';
import { githubTraffic } from './formats/github-traffic.ts';
import { instagramFollowers } from './formats/instagram-followers.ts';
import { linkedinCreator } from './formats/linkedin-creator.ts';
import { linkedinPage } from './formats/linkedin-page.ts';
import { mailchimpCampaigns } from './formats/mailchimp-campaigns.ts';
import { metaContent } from './formats/meta-content.ts';
import { metaInsights } from './formats/meta-insights.ts';
import { newsletterSubscribers } from './formats/newsletter-subscribers.ts';
import { npmDownloads } from './formats/npm-downloads.ts';
import { posts } from './formats/posts.ts';
import { pypiDownloads } from './formats/pypi-downloads.ts';
import { starHistory } from './formats/star-history.ts';
import { tiktokBusiness } from './formats/tiktok-business.ts';
import { tiktokStudio } from './formats/tiktok-studio.ts';
import { tiktokVideos } from './formats/tiktok-videos.ts';
import { xContent } from './formats/x-content.ts';
import { xDailyActivity } from './formats/x-daily-activity.ts';
import { xOverview } from './formats/x-overview.ts';
import { xPostActivity } from './formats/x-post-activity.ts';
import { xVideo } from './formats/x-video.ts';
import { youtubeStudio } from './formats/youtube-studio.ts';

/**
 * Every format, in the order of the documentation. Of those that claim a file alike, the first has it. Held to the folder `formats/` by
 * `tests/contracts/formats.test.ts`.
 */
export const formats: readonly Format[] = [
  xOverview,
  xContent,
  xVideo,
  xPostActivity,
  xDailyActivity,
  youtubeStudio,
  metaInsights,
  metaContent,
  instagramFollowers,
  tiktokStudio,
  tiktokBusiness,
  tiktokVideos,
  linkedinPage,
  linkedinCreator,
  newsletterSubscribers,
  mailchimpCampaigns,
  githubStargazers,
  githubTraffic,
  starHistory,
  npmDownloads,
  pypiDownloads,
  posts,
  columns,
];
