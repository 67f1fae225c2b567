/** Weighs a page of each kind of a built site and prints them as JSON: `node --import tsx tests/support/weigh-pages.ts FOLDER BASE`. */
import { openBrowser } from './browser.ts';
import { addressOf, pageOfEachKind } from './page-kinds.ts';
import { pageWeight } from './page-weight.ts';
import { serve } from './serve.ts';

const [folder, base] = process.argv.slice(2) as [string, string];
const served = await serve(folder, { base });
const browser = await openBrowser();
const rows = [];
for (const { kind, file } of await pageOfEachKind(folder))
  rows.push({ kind, weights: await pageWeight(browser, served.url + addressOf(file)) });
await browser.close();
await served.close();
console.log(JSON.stringify(rows));
