import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '#site/places.ts';
import { sampleFiles } from './sample/files.ts';
import { exitCodes, pathWord, run } from './words.ts';

const program = new Command('sample')
  .description(
    'Draws the rows and the portraits of the sample content again. The texts beside them are written by hand and stay as they are.',
  )
  .option('--content <dir>', 'the content folder', pathWord, path.join(projectRoot(), 'content'));

await run(program, async () => {
  const { content } = program.opts<{ content: string }>();
  const files = await sampleFiles();
  for (const file of files) {
    const target = path.join(content, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  console.log(`${files.length} files written below ${content}`);
  return exitCodes.done;
});
