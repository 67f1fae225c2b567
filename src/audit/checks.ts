import { altCheck } from './alt-texts.ts';
import { archiveCheck } from './archives.ts';
import type { Check } from './check.ts';
import { chartCheck } from './charts.ts';
import { embedCheck } from './embeds.ts';
import { entryCheck } from './entries.ts';
import { feedCheck } from './feeds.ts';
import { linkCheck } from './link-check.ts';
import { manifestCheck } from './manifest-check.ts';
import { markCheck } from './marks.ts';
import { measureCheck } from './measure-check.ts';
import { numeralCheck } from './numerals.ts';
import { pictureCheck } from './pictures.ts';
import { quoteCheck } from './quotes.ts';
import { repeatedWordsCheck } from './repeated-words.ts';
import { rowsPageCheck } from './rows-pages.ts';
import { sitemapCheck } from './sitemaps.ts';
import { structuredDataCheck } from './structured-data.ts';
import { tableCheck } from './tables.ts';

/** What `npm run verify` looks at, in this order. */
export const checks: readonly Check[] = [
  measureCheck,
  tableCheck,
  manifestCheck,
  feedCheck,
  sitemapCheck,
  numeralCheck,
  pictureCheck,
  altCheck,
  rowsPageCheck,
  markCheck,
  chartCheck,
  entryCheck,
  quoteCheck,
  repeatedWordsCheck,
  structuredDataCheck,
  archiveCheck,
  embedCheck,
  linkCheck,
];
