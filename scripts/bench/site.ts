import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeManyProfiles } from './many-profiles.ts';

/**
 * What sites of more and more profiles cost, each build a process of its own: cold, with nothing kept from before; again, when nothing has
 * changed; and when one quote of one profile has.
 */

const run = promisify(execFile);
const COUNTS = [3, 10, 30];
const PROFILE = 'mira-solberg';
const root = path.resolve(import.meta.dirname, '../..');

interface Cost {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

interface SiteRow extends Cost {
  name: string;
  profiles: number;
}

async function build(folder: string): Promise<Cost> {
  const cost = path.join(folder, 'cost.json');
  const [content, out, cache] = ['content', 'dist', 'cache'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  const start = performance.now();
  await run(
    process.execPath,
    ['--import', 'tsx', '--import', path.join(import.meta.dirname, 'say-cost.ts')].concat([
      path.join(root, 'scripts/build.ts'),
      '--content',
      content,
      '--out',
      out,
      '--cache',
      cache,
      '--today',
      '2026-11-25',
    ]),
    { cwd: root, env: { ...process.env, COST_FILE: cost }, maxBuffer: 100_000_000 },
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const { cpuSeconds, peakMb } = JSON.parse(await readFile(cost, 'utf8')) as Cost;
  return { seconds, cpuSeconds, peakMb };
}

/** Puts a sentence behind the first quote of the first profile. */
async function changeQuote(content: string): Promise<void> {
  const folder = path.join(content, 'profiles', `${PROFILE}-1`, 'testimonials');
  const first = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()[0]!;
  const file = path.join(folder, first);
  await writeFile(file, `${(await readFile(file, 'utf8')).trimEnd()} And so on.\n`);
}

async function rowsOf(parent: string, profiles: number): Promise<SiteRow[]> {
  const folder = path.join(parent, String(profiles));
  const content = path.join(folder, 'content');
  await writeManyProfiles(path.join(root, 'content'), PROFILE, content, profiles);
  const name = `${profiles} profiles`;
  const rows: SiteRow[] = [{ name, profiles, ...(await build(folder)) }];
  rows.push({ name: `${name}, nothing changed`, profiles, ...(await build(folder)) });
  await changeQuote(content);
  rows.push({ name: `${name}, one quote changed`, profiles, ...(await build(folder)) });
  await rm(folder, { recursive: true, force: true });
  return rows;
}

/** How CPU seconds grow with profiles: 1 is in proportion, 2 with their square. */
function exponent(few: SiteRow, many: SiteRow): number {
  return Math.log(many.cpuSeconds / few.cpuSeconds) / Math.log(many.profiles / few.profiles);
}

export async function benchSite(json: boolean): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-bench-'));
  try {
    const all: SiteRow[][] = [];
    for (const count of COUNTS) all.push(await rowsOf(folder, count));
    const cold = all.map(([first]) => first!);
    const grows = Number(exponent(cold[0]!, cold.at(-1)!).toFixed(2));
    if (json) return JSON.stringify({ rows: all.flat(), exponent: grows }, null, 2);
    return [
      `${'site'.padEnd(32)}${['seconds', 'CPU s', 'of cold', 'CPU s each', 'peak MB'].map((head) => head.padStart(12)).join('')}`,
      ...all.flatMap((rows) =>
        rows.map(({ name, profiles, seconds, cpuSeconds, peakMb }) =>
          [
            name.padEnd(32),
            ...[
              seconds,
              cpuSeconds,
              `${Math.round((100 * cpuSeconds) / rows[0]!.cpuSeconds)} %`,
              (cpuSeconds / profiles).toFixed(1),
              peakMb,
            ].map((cell) => String(cell).padStart(12)),
          ].join(''),
        ),
      ),
      `built cold, CPU seconds grow with the number of profiles to the power of ${grows}`,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
