import { cp, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
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

const folders = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .map(({ name }) => name);

/** Brings what a share has kept into the store of this build. Each piece is checked when it is taken from there. */
async function takeOver(share: string, cache: string): Promise<void> {
  const from = path.join(share, 'store');
  for (const name of await folders(from))
    await cp(path.join(from, name), path.join(cache, 'store', name), { recursive: true });
}

await run(program, async () => {
  const words = program.opts<BuildWords>();
  const shares = program.processedArgs[0] as string[];
  for (const share of shares) {
    const found = await stat(path.join(share, 'store')).catch(() => null);
    if (!found?.isDirectory()) {
      process.stderr.write(
        `${share} holds no share of a site. Name the folders that npm run build -- --shard had as --cache.\n`,
      );
      return exitCodes.words;
    }
  }
  for (const share of shares) if (share !== words.cache) await takeOver(share, words.cache);
  return runBuild(words);
});
