import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeManyProfiles } from './many-profiles.ts';

/** What sites of more and more profiles cost: each built cold, with nothing kept from before, in a process of its own. */

const run = promisify(execFile);
const COUNTS = [3, 10, 30];
const root = path.resolve(import.meta.dirname, '../..');

interface SiteRow {
  name: string;
  profiles: number;
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

async function siteRow(folder: string, profiles: number): Promise<SiteRow> {
  const [content, out, cache, cost] = ['content', 'dist', 'cache', 'cost.json'].map((name) =>
    path.join(folder, `${profiles}-${name}`),
  ) as [string, string, string, string];
  await writeManyProfiles(path.join(root, 'content'), 'mira-solberg', content, profiles);
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
  await rm(out, { recursive: true, force: true });
  const { cpuSeconds, peakMb } = JSON.parse(await readFile(cost, 'utf8')) as Omit<
    SiteRow,
    'name' | 'profiles' | 'seconds'
  >;
  return { name: `${profiles} profiles`, profiles, seconds, cpuSeconds, peakMb };
}

/** How CPU seconds grow with profiles: 1 is in proportion, 2 with their square. */
function exponent(few: SiteRow, many: SiteRow): number {
  return Math.log(many.cpuSeconds / few.cpuSeconds) / Math.log(many.profiles / few.profiles);
}

export async function benchSite(json: boolean): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-bench-'));
  try {
    const rows: SiteRow[] = [];
    for (const count of COUNTS) rows.push(await siteRow(folder, count));
    const grows = Number(exponent(rows[0]!, rows.at(-1)!).toFixed(2));
    if (json) return JSON.stringify({ rows, exponent: grows }, null, 2);
    return [
      `${'site, built cold'.padEnd(18)}${['seconds', 'CPU s', 'CPU s each', 'peak MB'].map((head) => head.padStart(12)).join('')}`,
      ...rows.map(({ name, profiles, seconds, cpuSeconds, peakMb }) =>
        [
          name.padEnd(18),
          ...[seconds, cpuSeconds, (cpuSeconds / profiles).toFixed(1), peakMb].map((cell) =>
            String(cell).padStart(12),
          ),
        ].join(''),
      ),
      `CPU seconds grow with the number of profiles to the power of ${grows}`,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
