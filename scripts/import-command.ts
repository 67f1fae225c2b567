import path from 'node:path';
import { Command, Option } from 'commander';
import { suspicions, type Suspicion, type Target } from '#importers/format.ts';
import type { ImportRequest } from '#importers/import-files.ts';
import type { MetricColumn } from '#importers/metric-columns.ts';
import { formats } from '#importers/registry.ts';
import type { Preference } from '#importers/writing/merge.ts';
import type { OriginWords } from '#importers/writing/origin-file.ts';
import { precisionExample } from '#importers/writing/precision-words.ts';
import { dayAt, type Day } from '#model/day.ts';
import type { RoundingRule } from '#schemas/metrics.ts';
import { projectRoot } from '#site/places.ts';
import {
  acceptWord,
  anchorWord,
  columnsWord,
  dateFormatWord,
  encodingWord,
  idWord,
  mapWord,
  onlyWord,
  originWord,
  precisionWord,
  targets,
  timeZoneWord,
  whereWord,
  yearWord,
  type Anchor,
  type Where,
} from './import-words.ts';
import { dayWord, pathWord } from './words.ts';

/** The words of `npm run import`, and what they ask for. */

const choice = (flags: string, description: string, choices: readonly string[]) =>
  new Option(flags, description).choices([...choices]);

/** The command anew: its words are read again when a question was answered. */
export const importCommand = () =>
  new Command('import')
    .description(
      'Takes a platform’s export into metrics/<platform>.csv of a profile. The same file twice changes nothing.',
    )
    .argument(
      '<file...>',
      'CSV, TSV, XLSX, JSON, a zip of them, or a folder, which stands for what it holds',
      (text, earlier: string[] = []) => [...earlier, pathWord(text)],
    )
    .option(
      '--content <folder>',
      'the content folder',
      pathWord,
      path.join(projectRoot(), 'content'),
    )
    .option('--profile <id>', 'the profile (default: the only one)', idWord)
    .option('--platform <id>', 'the platform, where the export does not tell', idWord)
    .addOption(
      choice(
        '--importer <id>',
        'the kind of export, where it is not found out',
        formats.map(({ id }) => id),
      ),
    )
    .optionsGroup('What the columns are:')
    .option('--map <column=target>', `what a column is: ${targets}`, mapWord)
    .option(
      '--columns <targets>',
      'the columns of a file without a header: date,followers,-',
      columnsWord,
    )
    .option('--only <columns>', 'take only these: followers,gained', onlyWord)
    .option('--where <column=value>', 'only rows with this value', whereWord)
    .option('--since <day>', 'only this day and later ones', dayWord)
    .option('--until <day>', 'only this day and earlier ones', dayWord)
    .optionsGroup('How they are written:')
    .option('--year <year>', 'for dates without one: that of the oldest row', yearWord)
    .addOption(
      choice('--per-day <how>', 'of several rows a day: add them up, or keep the last', [
        'sum',
        'last',
      ]),
    )
    .option(
      '--anchor <day=count>',
      'one known count, from which gains become a series: 2026-07-11=4210',
      anchorWord,
    )
    .option(
      '--date-format <format>',
      'such as dd/MM/yyyy, "d MMM yy", unix, unix-ms',
      dateFormatWord,
    )
    .option(
      '--time-zone <name>',
      'in which moments become days (default: that of the site)',
      timeZoneWord,
    )
    .addOption(choice('--decimal <mark>', 'the decimal mark', [',', '.']))
    .option('--encoding <name>', 'such as windows-1252', encodingWord)
    .option(
      '--sheet <name>',
      'the sheet of a workbook, by its name or number (default: every sheet)',
    )
    .optionsGroup('What to do:')
    .addOption(choice('--prefer <which>', 'which value holds where they differ', ['new', 'old']))
    .addOption(
      choice('--accept <suspicion>', 'take what looks wrong all the same', suspicions).argParser(
        acceptWord,
      ),
    )
    .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord)
    .option('--dry-run', 'say what would happen and write nothing', false)
    .option('--json', 'print what happened as JSON', false)
    .optionsGroup('For metrics/<platform>.yaml; what is written there already stays:')
    .option('--precision <words>', `how the platform rounds: ${precisionExample}`, precisionWord)
    .option('--source <text>', 'who counted', originWord('source'))
    .option('--url <address>', 'where a visitor can look it up', originWord('url'))
    .addOption(choice('--method <how>', 'how the rows came here', ['export', 'api', 'manual']))
    .option('--observed <day>', 'when they were fetched (default: the newest row)', dayWord)
    .option('--name <text>', 'the name to show, where it is not the platform’s', originWord('name'))
    .option('--handle <text>', 'the account', originWord('handle'))
    .option('--noun <text>', 'what those who follow are called, in the plural', originWord('noun'))
    .option('--notes <text>', 'what a careful reader should know', originWord('notes'));

export interface ImportWords {
  content: string;
  profile?: string;
  platform?: string;
  importer?: string;
  map?: ReadonlyMap<string, Target | null>;
  columns?: (Target | null)[];
  only?: MetricColumn[];
  where?: Where[];
  since?: Day;
  until?: Day;
  dateFormat?: string;
  timeZone?: string;
  decimal?: ',' | '.';
  encoding?: string;
  sheet?: string;
  year?: number;
  perDay?: 'sum' | 'last';
  today?: Day;
  anchor?: Anchor;
  prefer?: Preference;
  accept?: Suspicion[];
  dryRun: boolean;
  json: boolean;
  precision?: ('exact' | RoundingRule)[];
  source?: string;
  url?: string;
  method?: 'export' | 'api' | 'manual';
  observed?: Day;
  name?: string;
  handle?: string;
  noun?: string;
  notes?: string;
}

/** One rule alone is written without a list; `exact` goes with no other. */
function precisionOf(rules: ImportWords['precision']): OriginWords['precision'] {
  if (!rules) return undefined;
  const [first] = rules;
  if (rules.length === 1 || first === 'exact') return first;
  return rules.filter((rule) => rule !== 'exact');
}

function originOf(words: ImportWords): OriginWords {
  const { source, url, method, observed, name, handle, noun, notes } = words;
  const precision = precisionOf(words.precision);
  return { source, url, method, observed, name, handle, noun, notes, precision };
}

/** What the words of the command ask for. */
export function requestOf(command: Command): ImportRequest {
  const words = command.opts<ImportWords>();
  return {
    content: words.content,
    profile: words.profile ?? null,
    platform: words.platform ?? null,
    files: command.processedArgs[0] as string[],
    workingFolder: pathWord('.'),
    importer: words.importer ?? null,
    encoding: words.encoding ?? null,
    sheet: words.sheet ?? null,
    timeZone: words.timeZone ?? null,
    options: {
      map: words.map ?? new Map(),
      today: words.today ?? dayAt(Date.now()),
      columns: words.columns ?? [],
      dateFormat: words.dateFormat ?? null,
      decimal: words.decimal ?? null,
      year: words.year ?? null,
      observed: words.observed ?? null,
      perDay: words.perDay ?? null,
      where: words.where ?? [],
      accept: words.accept ?? [],
    },
    only: words.only ?? [],
    since: words.since ?? null,
    until: words.until ?? null,
    prefer: words.prefer ?? null,
    anchor: words.anchor ?? null,
    origin: originOf(words),
    dryRun: words.dryRun,
  };
}
