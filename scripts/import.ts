import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import colour from 'picocolors';
import { isDateFormat } from '#importers/reading/date-pattern.ts';
import { isEncoding } from '#importers/reading/decoded-text.ts';
import { importFiles } from '#importers/import-files.ts';
import { suspicions, type Suspicion, type Target } from '#importers/format.ts';
import type { Preference } from '#importers/writing/merge.ts';
import { isMetricColumn, metricColumns, type MetricColumn } from '#importers/metric-columns.ts';
import type { OriginWords } from '#importers/writing/origin-file.ts';
import { precisionExample, readPrecision } from '#importers/writing/precision-words.ts';
import { formats } from '#importers/registry.ts';
import { importToJson, reportImport } from '#importers/writing/report-import.ts';
import { dayAt, type Day } from '#model/day.ts';
import { hasErrors } from '#problems/problem.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { idPattern } from '#schemas/fields.ts';
import { metricsOrigin, type RoundingRule } from '#schemas/metrics.ts';
import { siteSettings } from '#schemas/site.ts';
import { projectRoot } from '#site/places.ts';
import { dayWord, exitCodes, inContent, pathWord, run } from './words.ts';

const targets = `date, ${metricColumns.join(', ')}, or - to leave it out`;

function targetWord(word: string): Target | null {
  if (word === '-' || word === '_' || word === '') return null;
  if (word === 'date' || word === 'change' || isMetricColumn(word)) return word;
  throw new InvalidArgumentError(`${JSON.stringify(word)} is none of ${targets}.`);
}

function mapWord(text: string, earlier: ReadonlyMap<string, Target | null> = new Map()) {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as "Column=followers".');
  return new Map([...earlier, [text.slice(0, at).trim(), targetWord(text.slice(at + 1).trim())]]);
}

function columnsWord(text: string): (Target | null)[] {
  const columns = text.split(',').map((word) => targetWord(word.trim()));
  const named = columns.filter((column) => column !== null);
  if (!named.includes('date') || named.length < 2) {
    throw new InvalidArgumentError('Name date and at least one count: date,followers.');
  }
  if (new Set(named).size < named.length) {
    throw new InvalidArgumentError('A column is named twice.');
  }
  return columns;
}

function onlyWord(text: string, earlier: readonly MetricColumn[] = []): MetricColumn[] {
  const columns = text.split(',').map((word) => word.trim());
  const wrong = columns.find((column) => !isMetricColumn(column));
  if (wrong !== undefined) {
    throw new InvalidArgumentError(
      `${JSON.stringify(wrong)} is none of ${metricColumns.join(', ')}.`,
    );
  }
  return [...earlier, ...columns.filter(isMetricColumn)];
}

interface Where {
  column: string;
  value: string;
}

function whereWord(text: string, earlier: readonly Where[] = []): Where[] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as "column=value".');
  return [...earlier, { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }];
}

function precisionWord(text: string, earlier: readonly ('exact' | RoundingRule)[] = []) {
  const rule = readPrecision(text);
  if (rule === null) throw new InvalidArgumentError(`Write it as one of ${precisionExample}.`);
  return [...earlier, rule];
}

function dateFormatWord(text: string): string {
  if (isDateFormat(text)) return text;
  throw new InvalidArgumentError(
    'Write year, month and day once each (yyyy or yy, MM, M or MMM, dd or d), such as dd/MM/yyyy; or unix, or unix-ms.',
  );
}

function idWord(text: string): string {
  if (idPattern.test(text)) return text;
  throw new InvalidArgumentError('Write small Latin letters, digits and single hyphens.');
}

function checked(test: (text: string) => boolean, advice: string) {
  return (text: string): string => {
    if (test(text)) return text;
    throw new InvalidArgumentError(advice);
  };
}

const timeZoneWord = checked(
  (text) => siteSettings.shape.timeZone.safeParse(text).success,
  'Write an IANA name such as Europe/Vienna, or UTC.',
);
const encodingWord = checked(isEncoding, 'Write a name such as windows-1252 or utf-16le.');

function originWord(key: 'name' | 'handle' | 'noun' | 'source' | 'url' | 'notes') {
  return (text: string): string => {
    const read = metricsOrigin.shape[key].safeParse(text);
    if (read.success && read.data !== undefined) return read.data;
    throw new InvalidArgumentError(`${read.error?.issues[0]?.message ?? 'This is empty'}.`);
  };
}

function acceptWord(text: string, earlier: readonly Suspicion[] = []): Suspicion[] {
  const found = suspicions.find((suspicion) => suspicion === text);
  if (found === undefined) {
    throw new InvalidArgumentError(`Allowed choices are ${suspicions.join(', ')}.`);
  }
  return [...earlier, found];
}

const choice = (flags: string, description: string, choices: readonly string[]) =>
  new Option(flags, description).choices([...choices]);

const program = new Command('import')
  .description(
    'Takes a platform’s export into metrics/<platform>.csv of a profile. The same file twice changes nothing.',
  )
  .argument(
    '<file...>',
    'files of one kind; a folder stands for the files in it',
    (text, earlier: string[] = []) => [...earlier, pathWord(text)],
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
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
  .option('--date-format <format>', 'such as dd/MM/yyyy, "d MMM yy", unix, unix-ms', dateFormatWord)
  .option(
    '--time-zone <name>',
    'in which moments become days (default: that of the site)',
    timeZoneWord,
  )
  .addOption(choice('--decimal <mark>', 'the decimal mark', [',', '.']))
  .option('--encoding <name>', 'such as windows-1252', encodingWord)
  .option('--sheet <name>', 'the sheet of a workbook, by its name or number (default: every sheet)')
  .optionsGroup('What to do:')
  .addOption(choice('--prefer <which>', 'which value holds where they differ', ['new', 'old']))
  .addOption(
    choice('--accept <suspicion>', 'take what looks wrong all the same', suspicions).argParser(
      acceptWord,
    ),
  )
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

interface Words {
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
function precisionOf(rules: Words['precision']): OriginWords['precision'] {
  if (!rules) return undefined;
  const [first] = rules;
  if (rules.length === 1 || first === 'exact') return first;
  return rules.filter((rule) => rule !== 'exact');
}

function originOf(words: Words): OriginWords {
  const { source, url, method, observed, name, handle, noun, notes } = words;
  const precision = precisionOf(words.precision);
  return { source, url, method, observed, name, handle, noun, notes, precision };
}

await run(program, async () => {
  const words = program.opts<Words>();
  const workingFolder = pathWord('.');
  const outcome = await importFiles({
    content: words.content,
    profile: words.profile ?? null,
    platform: words.platform ?? null,
    files: program.processedArgs[0] as string[],
    workingFolder,
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
    origin: originOf(words),
    dryRun: words.dryRun,
  });
  const failed = hasErrors(outcome.problems);
  if (words.json) process.stdout.write(importToJson(outcome));
  else {
    process.stdout.write(reportImport(outcome, { colour: colour.isColorSupported }));
    if (outcome.problems.length > 0) {
      const report = { root: workingFolder, colour: colour.isColorSupported };
      process.stderr.write(
        reportToTerminal(
          outcome.problems.map((problem) => ({
            ...problem,
            hint: inContent(problem.hint, words.content),
          })),
          report,
        ),
      );
    }
  }
  return failed ? exitCodes.problems : exitCodes.done;
});
