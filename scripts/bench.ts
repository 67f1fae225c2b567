/** Measures, side by side with peers. `npm run bench` runs all of them, `npm run bench -- charts` one. */
import { Command } from 'commander';
import { benchCards } from './bench/cards.ts';
import { benchCharts } from './bench/charts.ts';
import { benchImport } from './bench/import.ts';
import { benchSite } from './bench/site.ts';
import { benchWeight } from './bench/weight.ts';
import { benchWidgets } from './bench/widgets.ts';

const benches: Record<string, (json: boolean, site: string) => Promise<string>> = {
  charts: benchCharts,
  cards: benchCards,
  widgets: benchWidgets,
  import: benchImport,
  site: benchSite,
  weight: benchWeight,
};

const program = new Command()
  .name('npm run bench --')
  .description('Measures, side by side with peers')
  .argument('[names...]', `which: ${Object.keys(benches).join(', ')}; all if left out`)
  .option('--json', 'print rows as JSON and nothing else; not for charts')
  .option('--site <folder>', 'the built site whose pages and widgets are weighed', 'dist')
  .action(async (names: string[], { json = false, site }: { json?: boolean; site: string }) => {
    const unknown = names.find((name) => !(name in benches));
    if (unknown !== undefined)
      program.error(`There is no bench called ${unknown}.`, { exitCode: 2 });
    for (const name of names.length > 0 ? names : Object.keys(benches)) {
      const result = await benches[name]!(json, site).catch((error: Error) =>
        program.error(error.message, { exitCode: 2 }),
      );
      console.log(json ? result : `${name}\n${result}\n`);
    }
  });

await program.parseAsync();
