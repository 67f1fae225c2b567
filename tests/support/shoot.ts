/**
 * Takes pictures of pages, to look at.
 *
 *   node --import tsx tests/support/shoot.ts URL_OR_FOLDER PATHS OUT [options]
 *   node --import tsx tests/support/shoot.ts dist /,/sample/ /tmp/shots --width 360,1280 --scheme light,dark --full
 */
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openBrowser, visit, type Scheme } from './browser.ts';
import { takeScreenshot } from './screenshot.ts';
import { serve, type Served } from './serve.ts';

const words = new Command('shoot')
  .argument('<site>', 'an address, or the folder of a built site')
  .argument('<paths>', 'paths below it, separated by commas', list)
  .argument('<out>', 'the folder for the pictures')
  .option('--width <px>', 'widths, separated by commas', numbers, [1280])
  .addOption(new Option('--scheme <names>', 'light,dark').argParser(schemes).default(['light']))
  .option('--print', 'as printed: print media at the width of A4, and a PDF beside it', false)
  .option('--full', 'the whole page rather than the first screen', false)
  .option('--slice <px>', 'cut a whole page into pictures of this height', Number, 0)
  .option('--base <path>', 'the base that the folder was built for', '/')
  .option('--no-script', 'with JavaScript off')
  .parse();

const [site, paths, out] = words.processedArgs as [string, string[], string];
const options = words.opts<{
  width: number[];
  scheme: Scheme[];
  print: boolean;
  full: boolean;
  slice: number;
  base: string;
  script: boolean;
}>();

let served: Served | null = null;
if (!/^https?:/.test(site)) served = await serve(site, { base: options.base });
const root = served?.url ?? site.replace(/\/*$/, '/');
const browser = await openBrowser();
try {
  for (const page of paths) {
    const url = root + page.replace(/^\//, '');
    const name = page.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '_') || 'home';
    if (options.print) await shootPrint(url, path.join(out, `${name}.print`));
    else await shootScreen(url, path.join(out, name));
  }
} finally {
  await browser.close();
  await served?.close();
}

async function shootScreen(url: string, name: string): Promise<void> {
  const { full, slice, script } = options;
  for (const width of options.width) {
    for (const scheme of options.scheme) {
      const view = { width, scheme, full, slice, script };
      say(await takeScreenshot(browser, url, `${name}.${width}.${scheme}.png`, view));
    }
  }
}

async function shootPrint(url: string, name: string): Promise<void> {
  const { slice, script } = options;
  // A4 at 96 pixels an inch.
  const view = { width: 794, height: 1123, media: 'print', full: true, slice, script } as const;
  say(await takeScreenshot(browser, url, `${name}.png`, view));
  const { page, close } = await visit(browser, url, view);
  await page.pdf({ path: `${name}.pdf`, format: 'A4', preferCSSPageSize: true });
  await close();
  say({ files: [`${name}.pdf`], faults: [] });
}

function say({ files, faults }: { files: string[]; faults: string[] }): void {
  for (const file of files) process.stdout.write(`${file}\n`);
  for (const fault of faults) process.stdout.write(`  ! ${fault}\n`);
}

function list(text: string): string[] {
  return text.split(',');
}

function numbers(text: string): number[] {
  return list(text).map((part) => {
    const number = Number(part);
    if (!(number > 0)) throw new InvalidArgumentError('Widths are numbers, such as 360,1280.');
    return number;
  });
}

function schemes(text: string): Scheme[] {
  return list(text).map((part) => {
    if (part !== 'light' && part !== 'dark') throw new InvalidArgumentError('light, dark or both.');
    return part;
  });
}
