import type { CollectFrom, CollectSource } from '#schemas/collect.ts';
import type { Collector } from './collector.ts';
import { bluesky } from './sources/bluesky.ts';
import { feed } from './sources/feed.ts';
import { github } from './sources/github.ts';
import { json } from './sources/json.ts';
import { mastodon } from './sources/mastodon.ts';
import { npm } from './sources/npm.ts';
import { pypi } from './sources/pypi.ts';
import { youtube } from './sources/youtube.ts';

/** Every interface that can be asked, by the word after `from:`, in the order of the documentation. */
export const collectors: { readonly [From in CollectFrom]: Collector<From> } = {
  bluesky,
  mastodon,
  github,
  youtube,
  feed,
  npm,
  pypi,
  json,
};

/** The collector that takes a source; which one that is, stands in the source itself. */
export function collectorOf({ from }: CollectSource): Collector {
  return collectors[from] as Collector;
}
