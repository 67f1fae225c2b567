/** Measures, side by side with peers. `npm run bench` runs all of them, `npm run bench -- charts` one. */
import { Command } from 'commander';
import { benchCards } from './bench/cards.ts';
import { benchCharts } from './bench/charts.ts';

const benches: Record<string, (json: boolean) => Promise<string>> = {
  charts: benchCharts,
  cards: benchCards,
};

const program = new Command()
  .name('npm run bench --')
  .description('Measures, side by side with peers')
  .argument('[names...]', `which: ${Object.keys(benches).join(', ')}; all if left out`)
  .option('--json', 'print rows as JSON and nothing else; cards only')
  .action(async (names: string[], { json = false }: { json?: boolean }) => {
    const unknown = names.find((name) => !(name in benches));
    if (unknown !== undefined)
      program.error(`There is no bench called ${unknown}.`, { exitCode: 2 });
    for (const name of names.length > 0 ? names : Object.keys(benches)) {
      const result = await benches[name]!(json);
      console.log(json ? result : `${name}\n${result}\n`);
    }
  });

await program.parseAsync();
