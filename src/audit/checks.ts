import { archiveCheck } from './archives.ts';
import type { Check } from './check.ts';
import { embedCheck } from './embeds.ts';
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
import { structuredDataCheck } from './structured-data.ts';
import { tableCheck } from './tables.ts';

/** What `npm run verify` looks at, in this order. */
export const checks: readonly Check[] = [
  measureCheck,
  tableCheck,
  manifestCheck,
  feedCheck,
  numeralCheck,
  pictureCheck,
  rowsPageCheck,
  markCheck,
  quoteCheck,
  repeatedWordsCheck,
  structuredDataCheck,
  archiveCheck,
  embedCheck,
  linkCheck,
];
