import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { dev } from 'astro';
import { Command } from 'commander';
import { dayAt, type Day } from '#model/day.ts';
import { astroConfig } from '#build/astro-config.ts';
import { ownFolder } from '#build/own-folder.ts';
import { recover } from '#build/swap.ts';
import { ownPlaces } from '#site/places.ts';
import { baseWord, dayWord, exitCodes, inContent, pathWord, run } from './words.ts';

const places = ownPlaces();

const program = new Command('dev')
  .description('Serves the site on this machine and reloads it when content or code changes.')
  .option('--content <folder>', 'the content folder', pathWord, path.join(places.code, 'content'))
  .option('--base <path>', 'the folder of the host', baseWord, '/')
  .option('--today <day>', 'the day that counts as today', dayWord)
  .option('--port <number>', 'the port', (text) => Number.parseInt(text, 10), 4321);

await run(program, async () => {
  const words = program.opts<{
    content: string;
    base: string;
    today?: Day;
    port: number;
  }>();
  // What servers that were ended have left is of no use.
  const shared = path.join(places.caches, 'dev');
  await recover(shared);
  const own = ownFolder(shared, 'staging');
  await mkdir(own, { recursive: true });
  const config = astroConfig(
    {
      content: words.content,
      digest: null,
      read: null,
      code: null,
      today: words.today ?? dayAt(Date.now()),
      site: `http://127.0.0.1:${words.port}`,
      base: words.base,
      drawn: null,
      places,
    },
    own,
    undefined,
    { hint: (text) => inContent(text, words.content) },
  );
  await dev({ ...config, configFile: false, server: { ...config.server, port: words.port } });
  return exitCodes.done;
});
