import { InvalidArgumentError } from 'commander';
import type { Share } from '#build/build-share.ts';
import { buildProgram, runBuild, runShare, type BuildWords } from './build-command.ts';
import { run } from './words.ts';

function shardWord(text: string): Share {
  const [, place, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (place === undefined || Number(place) > Number(count))
    throw new InvalidArgumentError('Write which share of how many: 2/8.');
  return { place: Number(place), count: Number(count) };
}

const program = buildProgram(
  'build',
  'Builds the whole site from a content folder. A build that fails leaves the earlier site as it was.',
).option(
  '--shard <share>',
  'make only a share of the profiles, such as 2/8, into --cache: npm run merge puts the site together',
  shardWord,
);

await run(program, () => {
  const words = program.opts<BuildWords & { shard?: Share }>();
  return words.shard ? runShare(words, words.shard) : runBuild(words);
});
