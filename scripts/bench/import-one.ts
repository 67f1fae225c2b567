import { createReadStream } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse';
import { defaultOptions } from '#importers/format.ts';
import { importFiles } from '#importers/import-files.ts';
import { day } from '#model/day.ts';
import { keepMemorySmall } from '../small-memory.ts';

// One measurement in a process of its own, whose memory is then its own too: `import-one.ts import|loop FILE CONTENT`.

const [, , way, file, content] = process.argv as [string, string, string, string, string];

async function imported(): Promise<number> {
  const { rowsRead, problems } = await importFiles({
    content,
    profile: null,
    platform: 'example',
    files: [file],
    workingFolder: path.dirname(file),
    importer: null,
    encoding: null,
    sheet: null,
    timeZone: null,
    only: [],
    since: null,
    until: null,
    prefer: 'new',
    origin: {},
    anchor: null,
    dryRun: true,
    options: { ...defaultOptions, perDay: 'sum', today: day('2026-11-26') },
  });
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return rowsRead;
}

/** What nobody can do without: every row parsed, one column added up. */
async function looped(): Promise<number> {
  let rows = 0;
  let sum = 0;
  for await (const record of createReadStream(file).pipe(parse({ from_line: 2 }))) {
    rows += 1;
    sum += Number((record as string[])[2]);
  }
  if (Number.isNaN(sum)) throw new Error('The file has no numbers.');
  return rows;
}

if (way === 'import') keepMemorySmall();
const start = performance.now();
const rows = await (way === 'import' ? imported() : looped());
process.stdout.write(
  JSON.stringify({
    rows,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
