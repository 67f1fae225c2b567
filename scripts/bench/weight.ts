import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { addressOf } from '#audit/audit-site.ts';
import { readLedger } from '#audit/open-site.ts';

const KINDS = ['document', 'stylesheet', 'script', 'font'] as const;

const root = path.resolve(import.meta.dirname, '../..');

interface WeighedPage {
  kind: string;
  /** KB of 1,000 bytes, packed as a host sends them, by kind of file. */
  weights: Record<string, number>;
}

const rounded = (kilobytes: number): number => Number(kilobytes.toFixed(1));

const line = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(44) +
  cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(12)).join('');

/** What a first visit to a page of each kind loads beside pictures, in the browser of the tests. */
export async function benchWeight(json: boolean, site: string): Promise<string> {
  const ledger = await readLedger(site);
  if (!ledger)
    throw new Error(
      `There is no built site in ${site}. Run npm run build, or name one: --site DIR`,
    );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(root, 'tests/support/weigh-pages.ts'),
      path.resolve(site),
      addressOf(ledger).base,
    ],
    { cwd: root, maxBuffer: 2 ** 26 },
  );
  const rows = (JSON.parse(stdout) as WeighedPage[])
    .map(({ kind, weights }) => ({
      name: kind,
      kb: rounded(Object.values(weights).reduce((all, weight) => all + weight, 0)),
      parts: KINDS.map((part) => [part, rounded(weights[part] ?? 0)] as const),
    }))
    .toSorted((one, other) => other.kb - one.kb);
  if (json)
    return JSON.stringify(
      { rows: rows.map(({ parts, ...row }) => ({ ...row, ...Object.fromEntries(parts) })) },
      null,
      2,
    );
  return [
    line('', ['KB', ...KINDS]),
    ...rows.map(({ name, kb, parts }) => line(name, [kb, ...parts.map(([, weight]) => weight)])),
  ].join('\n');
}
