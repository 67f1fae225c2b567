import path from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '#site/places.ts';
import { checkDrawing } from './glyphs/check-drawing.ts';
import { claimedCharacters } from './glyphs/claims.ts';
import { markedLetters } from './glyphs/marked-letters.ts';
import { writeOtherPackages } from './glyphs/other-packages.ts';
import { exitCodes, run } from './words.ts';

const program = new Command('glyphs')
  .description(
    'Draws every character that the font packages claim, and letters with every mark, and names those that leave a hole in a card.',
  )
  .option(
    '--packages',
    'read anew what other packages draw (npm install --prefix scripts/glyphs/letters first)',
  );

/** At most so many are named. */
const MOST_NAMED = 40;

const codeOf = (text: string): string =>
  Array.from(text, (character) => character.codePointAt(0)!.toString(16).toUpperCase()).join('+');

await run(program, async () => {
  const packages = path.join(projectRoot(), 'node_modules');
  if (program.opts<{ packages?: true }>().packages) {
    const into = path.join(projectRoot(), 'src/fonts/other-packages.ts');
    process.stdout.write(`${await writeOtherPackages(packages, into)} packages in ${into}\n`);
    return exitCodes.done;
  }
  let holes = 0;
  for (const [name, texts] of [
    ['Characters', claimedCharacters(packages)],
    ['Letters with marks', markedLetters()],
  ] as const) {
    const found = await checkDrawing(packages, texts);
    holes += found.holes.length;
    process.stdout.write(
      `${name}: ${texts.length}; drawn ${found.drawn}, told as missing ${found.told.length}, holes ${found.holes.length}\n`,
    );
    for (const text of found.holes.slice(0, MOST_NAMED))
      process.stdout.write(`  ${text} ${codeOf(text)}\n`);
  }
  return holes === 0 ? exitCodes.done : exitCodes.problems;
});
