import path from 'node:path';
import { Argument, Command } from 'commander';
import { addressOf } from '#audit/audit-site.ts';
import { readLedger } from '#audit/open-site.ts';
import { projectRoot } from '#site/places.ts';
import { siteServer } from '#build/serve-site.ts';
import { exitCodes, mend, pathWord, run } from './words.ts';

const program = new Command('preview')
  .description('Serves a built site on this machine only, under the base that it was built for.')
  .addArgument(
    new Argument('[folder]', 'the built site')
      .argParser(pathWord)
      .default(path.join(projectRoot(), 'dist')),
  )
  .option('--port <number>', 'the port', (text) => Number.parseInt(text, 10), 4321);

await run(program, async () => {
  const folder = program.processedArgs[0] as string;
  const { port } = program.opts<{ port: number }>();
  await mend(folder);
  const ledger = await readLedger(folder);
  if (ledger === null) {
    process.stderr.write(`${folder} is not a built site. Build one with: npm run build\n`);
    return exitCodes.words;
  }
  const { base } = addressOf(ledger);
  const server = siteServer(folder, base, (response) =>
    response.writeHead(302, { Location: base }).end(),
  );
  return new Promise<number>((resolve) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken. Choose another one: npm run preview -- --port ${port + 1}\n`
          : `${error.message}\n`,
      );
      resolve(exitCodes.problems);
    });
    server.listen(port, '127.0.0.1', () => {
      process.stdout.write(`http://127.0.0.1:${port}${base}\nCtrl-C to stop.\n`);
    });
  });
});
