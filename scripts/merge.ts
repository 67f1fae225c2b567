import { takeOver } from '#site/open-store.ts';
import { buildProgram, runBuild, type BuildWords } from './build-command.ts';
import { exitCodes, pathWord, run } from './words.ts';

const program = buildProgram(
  'merge',
  'Builds the site from what shares of it have made (npm run build -- --shard 2/8): the same, to the byte, as a build alone.',
).argument(
  '<folder...>',
  'the folders that the shares had as --cache',
  (text, before: string[] = []) => [...before, pathWord(text)],
);

await run(program, async () => {
  const words = program.opts<BuildWords>();
  for (const share of program.processedArgs[0] as string[]) {
    if (await takeOver(share, words.cache)) continue;
    process.stderr.write(
      `${share} holds no share of a site. Name the folders that npm run build -- --shard had as --cache.\n`,
    );
    return exitCodes.words;
  }
  return runBuild(words);
});
