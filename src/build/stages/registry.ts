import { archives } from './archives.ts';
import { cards } from './cards.ts';
import { headers } from './headers.ts';
import { manifest } from './manifest.ts';
import { pages } from './pages.ts';
import type { Stage } from './stage.ts';
import { verify } from './verify.ts';
import { widgets } from './widgets.ts';

/** What happens between content that is right and a site that may be published, in this order. Pages say how heavy cards are. */
export const stages: readonly Stage[] = [
  cards,
  archives,
  pages,
  widgets,
  headers,
  manifest,
  verify,
];
