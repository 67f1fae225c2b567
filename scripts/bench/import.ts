import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { addDays, day } from '#model/day.ts';

/** An import of 200 MB beside a plain loop of csv-parse over the same file: seconds, and the most memory at any time. */

const SIZE = 200_000_000;
const DAYS = 3000;

/** Views by day and country, until the file is large enough. */
function* rows(): Iterable<string> {
  yield 'Date,Country,Views,Likes,Comments,Note\n';
  let size = 0;
  const countries = Math.ceil(SIZE / DAYS / 62);
  for (let offset = 0; size < SIZE; offset = (offset + 1) % DAYS) {
    const date = addDays(day('2018-01-01'), offset);
    let text = '';
    for (let country = 0; country < countries; country += 1) {
      text += `${date},country-${country},${offset + country},${country % 90},${country % 7},"one of many, in words"\n`;
    }
    size += text.length;
    yield text;
  }
}

interface Measured {
  rows: number;
  seconds: number;
  megabytes: number;
}

async function measure(way: string, file: string, content: string): Promise<Measured> {
  const script = path.join(import.meta.dirname, 'import-one.ts');
  const words = ['--import', 'tsx', script, way, file, content];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as Measured;
}

export async function benchImport(json: boolean): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-bench-'));
  try {
    const file = path.join(root, 'views.csv');
    const content = path.join(root, 'content');
    await pipeline(Readable.from(rows()), createWriteStream(file));
    await mkdir(path.join(content, 'profiles/ada'), { recursive: true });
    await writeFile(path.join(content, 'site.yaml'), 'title: A site\n');
    await writeFile(
      path.join(content, 'profiles/ada/profile.mdx'),
      '---\nname: Ada\nkind: person\n---\n',
    );
    const found = [
      { way: 'npm run import', ...(await measure('import', file, content)) },
      { way: 'csv-parse, a loop', ...(await measure('loop', file, content)) },
    ];
    if (json) return JSON.stringify(found);
    const { size } = await stat(file);
    return [
      `${Math.round(size / 1e6)} MB, ${found[0]!.rows.toLocaleString('en')} rows`,
      ...found.map(
        ({ way, seconds, megabytes }) =>
          `${way.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${Math.round(megabytes).toString().padStart(5)} MB at most`,
      ),
    ].join('\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
