import path from 'node:path';
import { dev } from 'astro';
import { Command } from 'commander';
import { dayAt, type Day } from '#model/day.ts';
import { projectRoot } from '#site/places.ts';
import { writeOptions } from '#build/handover.ts';
import { baseWord, dayWord, exitCodes, pathWord, run } from './words.ts';

const program = new Command('dev')
  .description('Serves the site on this machine and reloads it when content or code changes.')
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
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
  const site = `http://127.0.0.1:${words.port}`;
  writeOptions({
    content: words.content,
    today: words.today ?? dayAt(Date.now()),
    site,
    base: words.base,
    earlier: null,
  });
  await dev({
    root: projectRoot(),
    site,
    base: words.base,
    server: { port: words.port },
  });
  return exitCodes.done;
});
