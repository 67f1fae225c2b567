/**
 * How well forecasts hold: the table of docs/forecast.md, from fifty synthetic series of known law and, where they are at hand, from real ones.
 *
 *   node --import tsx scripts/forecast-table.ts [--real FOLDER] [--write]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { format } from 'prettier';
import { dayAt, parseDay, type Day } from '#model/day.ts';
import {
  addTallies,
  judgeForecasts,
  syntheticGroups,
  trialSeries,
  type Tally,
  type TrialGroup,
} from '#model/forecast-trial.ts';

const readRows = (file: string): Record<string, string>[] =>
  parse(readFileSync(file, 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });

/** The real series of a data folder, each as its SOURCE.md describes it. */
function realGroups(folder: string): TrialGroup[] {
  const at = (...parts: string[]) => path.join(folder, ...parts);
  const rows = (
    file: string,
    date: string,
    value: string,
    keep = (_: Record<string, string>) => true,
  ) =>
    readRows(file)
      .filter(keep)
      .flatMap((row): [Day, number][] => {
        const on = parseDay((row[date] ?? '').slice(0, 10));
        // A zero amid thousands is a reading that failed.
        return on && Number(row[value]) > 0 ? [[on, Number(row[value])]] : [];
      });
  const channels = at('youtube-vtuber-tw', 'a-public');
  const streams = at('chzzk-stelive', 'followers.csv');
  const members = [...new Set(readRows(streams).map((row) => row['member_id']!))].sort();
  const accounts = at('decred-multiplatform', 'accounts');
  const decred = readdirSync(accounts, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(followers|subscribers|members|watchers)(_rounded)?\.tsi$/.test(file))
    .sort();
  return [
    {
      name: 'YouTube, T-Series (exact)',
      series: [
        trialSeries(
          'tseries',
          rows(at('youtube-tseries', 'subscribers.csv'), 'date', 'TotalSubscribers'),
        ),
      ],
    },
    {
      name: 'YouTube, 53 channels (three digits)',
      series: readdirSync(channels)
        .sort()
        .map((file) =>
          trialSeries(file, rows(path.join(channels, file), 'date', 'subscriber_count'), 3),
        ),
    },
    {
      name: 'CHZZK, ten streamers',
      series: members.map((member) =>
        trialSeries(
          member,
          rows(streams, 'date', 'follower_count', (row) => row['member_id'] === member),
        ),
      ),
    },
    {
      name: 'Bluesky, one account',
      series: [
        trialSeries('bluesky', rows(at('bluesky-cgd', 'followers.csv'), 'timestamp', 'followers')),
      ],
    },
    {
      name: 'GitHub stars, one project',
      series: [
        trialSeries('stars', rows(at('npm-github-winappcli', 'aggregate.csv'), 'date', 'stars')),
      ],
    },
    {
      name: 'Decred on its platforms (irregular)',
      series: decred.map((file) =>
        trialSeries(
          file,
          readFileSync(path.join(accounts, file), 'utf8')
            .trim()
            .split('\n')
            .map((line): [Day, number] => [
              dayAt(Number(line.split(',')[0]) * 1000),
              Number(line.split(',')[1]),
            ]),
        ),
      ),
    },
  ];
}

const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function rowOf(name: string, tally: Tally): string {
  const without = [...tally.without].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const cells = [
    name,
    String(tally.series),
    without === '' ? '0' : without,
    String(tally.points),
    ...tally.held.map((held) => share(held, tally.points)),
    tally.points === 0 ? '–' : (tally.error / tally.naiveError).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

function tableOf(groups: readonly TrialGroup[], total: string): string[] {
  const tallies = groups.map((group) => {
    const tally = judgeForecasts(group);
    console.error(group.name, Object.fromEntries(tally.models));
    return tally;
  });
  return [
    `| series | how many | without a forecast | held-out points | in the 50 % | in the 80 % | in the 95 % | error / naive |`,
    '|---|---:|---|---:|---:|---:|---:|---:|',
    ...groups.map((group, index) => rowOf(group.name, tallies[index]!)),
    rowOf(`**${total}**`, addTallies(tallies)),
  ];
}

/** Seeds that nothing was tuned on. */
const FRESH_DRAWS = [1, 2, 3, 4];

const drawnAnew = (draw: number): TrialGroup => ({
  name: `Fifty series, draw ${draw + 1}`,
  series: syntheticGroups(draw).flatMap(({ series }) => series),
});

const marks = { from: '<!-- table -->', to: '<!-- /table -->' };

async function main(): Promise<void> {
  const options = new Command()
    .description(
      'Judges the forecast on synthetic and real series and prints the table of docs/forecast.md',
    )
    .option('--real <folder>', 'folder with the real series', path.resolve('../shared/data'))
    .option('--write', 'put the table into docs/forecast.md')
    .parse()
    .opts<{ real: string; write?: boolean }>();
  const lines = [
    '### Synthetic series of known law',
    '',
    ...tableOf(syntheticGroups(), 'All synthetic'),
    '',
    '### The same laws, drawn anew',
    '',
    ...tableOf(FRESH_DRAWS.map(drawnAnew), 'All drawn anew'),
  ];
  if (existsSync(options.real))
    lines.push('', '### Real series', '', ...tableOf(realGroups(options.real), 'All real'));
  else console.error(`No folder ${options.real}: the real series are left out.`);
  const text = lines.join('\n');
  console.log(text);
  if (!options.write) return;
  const file = path.resolve('docs/forecast.md');
  const document = readFileSync(file, 'utf8');
  const before = document.slice(0, document.indexOf(marks.from) + marks.from.length);
  const written = `${before}\n\n${text}\n\n${document.slice(document.indexOf(marks.to))}`;
  writeFileSync(file, await format(written, { parser: 'markdown', printWidth: 100 }));
}

await main();
