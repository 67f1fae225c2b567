/** What a platform calls its own things. A platform that is not listed still works, under its file's name. */
export interface Platform {
  /** The name of its metrics file without the ending: `metrics/<id>.csv`. */
  id: string;
  name: string;
  /** What it calls those who follow, in the plural. */
  noun: string;
  /** How it names one who follows. */
  singular: string;
  /**
   * What it counts where that is nobody who chose to follow: what happens, such as downloads, or something that there is, such as forks. Left
   * out of totals.
   */
  counts?: 'events' | 'things';
  /** Writes letters to its readers, which arrive and are opened. */
  letters?: true;
  /**
   * How the platform's public count is rounded, where the owner's file says nothing else.
   * A count in a file is taken as exact unless `metrics/<id>.yaml` says otherwise: this is offered as a hint only.
   */
  rounding?: { digits: number; since: string; reference: string };
}

/** In the order in which people see them where nothing else decides. */
export const platforms: readonly Platform[] = [
  {
    id: 'youtube',
    name: 'YouTube',
    noun: 'subscribers',
    singular: 'subscriber',
    rounding: {
      digits: 3,
      since: '2019-09-01',
      reference: 'https://support.google.com/youtube/answer/6051134',
    },
  },
  {
    id: 'instagram',
    name: 'Instagram',
    noun: 'followers',
    singular: 'follower',
  },
  { id: 'tiktok', name: 'TikTok', noun: 'followers', singular: 'follower' },
  { id: 'x', name: 'X', noun: 'followers', singular: 'follower' },
  { id: 'linkedin', name: 'LinkedIn', noun: 'followers', singular: 'follower' },
  { id: 'facebook', name: 'Facebook', noun: 'followers', singular: 'follower' },
  { id: 'threads', name: 'Threads', noun: 'followers', singular: 'follower' },
  { id: 'bluesky', name: 'Bluesky', noun: 'followers', singular: 'follower' },
  { id: 'mastodon', name: 'Mastodon', noun: 'followers', singular: 'follower' },
  { id: 'twitch', name: 'Twitch', noun: 'followers', singular: 'follower' },
  { id: 'chzzk', name: 'CHZZK', noun: 'followers', singular: 'follower' },
  { id: 'github', name: 'GitHub', noun: 'stars', singular: 'star' },
  { id: 'npm', name: 'npm', noun: 'downloads', singular: 'download', counts: 'events' },
  { id: 'pypi', name: 'PyPI', noun: 'downloads', singular: 'download', counts: 'events' },
  {
    id: 'github-downloads',
    name: 'GitHub releases',
    noun: 'downloads',
    singular: 'download',
    counts: 'events',
  },
  { id: 'forks', name: 'Forks', noun: 'forks', singular: 'fork', counts: 'things' },
  {
    id: 'contributors',
    name: 'Contributors',
    noun: 'contributors',
    singular: 'contributor',
    counts: 'things',
  },
  {
    id: 'dependents',
    name: 'Dependents',
    noun: 'dependents',
    singular: 'dependent',
    counts: 'things',
  },
  {
    id: 'newsletter',
    name: 'Newsletter',
    noun: 'subscribers',
    singular: 'subscriber',
    letters: true,
  },
  ...(
    [
      ['substack', 'Substack'],
      ['mailchimp', 'Mailchimp'],
      ['ghost', 'Ghost'],
      ['kit', 'Kit'],
      ['beehiiv', 'beehiiv'],
      ['buttondown', 'Buttondown'],
    ] as const
  ).map(([id, name]): Platform => ({
    id,
    name,
    noun: 'subscribers',
    singular: 'subscriber',
    letters: true,
  })),
  { id: 'podcast', name: 'Podcast', noun: 'listeners', singular: 'listener' },
  { id: 'reddit', name: 'Reddit', noun: 'members', singular: 'member' },
  { id: 'discord', name: 'Discord', noun: 'members', singular: 'member' },
  { id: 'telegram', name: 'Telegram', noun: 'members', singular: 'member' },
  { id: 'slack', name: 'Slack', noun: 'members', singular: 'member' },
  { id: 'medium', name: 'Medium', noun: 'followers', singular: 'follower' },
  { id: 'gab', name: 'Gab', noun: 'followers', singular: 'follower' },
  {
    id: 'coinmarketcap',
    name: 'CoinMarketCap',
    noun: 'watchers',
    singular: 'watcher',
  },
  { id: 'coingecko', name: 'CoinGecko', noun: 'watchers', singular: 'watcher' },
  {
    id: 'pinterest',
    name: 'Pinterest',
    noun: 'followers',
    singular: 'follower',
  },
];

const byId = new Map(platforms.map((platform) => [platform.id, platform]));

/** The platform by its id; an unlisted one is named after its file, its people called followers. */
export function platformOf(id: string): Platform {
  return (
    byId.get(id) ?? {
      id,
      name: id
        .split(/[-_]/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' '),
      noun: 'followers',
      singular: 'follower',
    }
  );
}
