import path from 'node:path';
import type { Problem } from '#problems/problem.ts';
import { hasErrors } from '#problems/problem.ts';
import { chooseFormats, UNNAMED_COLUMNS } from './choose-format.ts';
import type { AudienceImport, Format, FormatResult, Import, ImportOptions } from './format.ts';
import { shellWords } from './question.ts';
import { openFiles, type FileToOpen } from './reading/open-files.ts';
import type { Opened } from './reading/opened.ts';
import { formats } from './registry.ts';
import type { Anchor } from './writing/anchor.ts';
import { anchorPlatforms } from './writing/anchor-platforms.ts';
import { combineImports, type PlatformImport } from './writing/combine.ts';
import {
  errorAt,
  findProfile,
  listFiles,
  readText,
  siteTimeZone,
  type Show,
} from './writing/import-places.ts';
import { importedFiles } from './writing/imported-files.ts';
import type { Preference } from './writing/merge.ts';
import type { OriginWords } from './writing/origin-file.ts';
import type { ImportOutcome } from './writing/outcome.ts';
import { planAudience, type AudiencePlan } from './writing/plan-audience.ts';
import { openQuestions } from './writing/open-questions.ts';
import { placeImports } from './writing/place-imports.ts';
import { planTable, type TablePlan } from './writing/plan-import.ts';
import { selectPosts, selectRows, type Selection } from './writing/select-rows.ts';
import { writeFiles } from './writing/write-files.ts';

export interface ImportRequest extends Selection {
  /** Absolute path of the content folder. */
  content: string;
  /** The folder of the profile; null where there is only one. */
  profile: string | null;
  /** Null where the export tells. */
  platform: string | null;
  /** Absolute paths of files and folders; a folder stands for the files in it. */
  files: readonly string[];
  /** Reports show paths from here. */
  workingFolder: string;
  /** A format's id; null where the files tell. */
  importer: string | null;
  encoding: string | null;
  sheet: string | null;
  /** Null for the time zone of the site. */
  timeZone: string | null;
  options: Omit<ImportOptions, 'timeZone' | 'only'>;
  prefer: Preference | null;
  origin: OriginWords;
  /** A count that is known, from which changes become counts; null without one. */
  anchor: Anchor | null;
  dryRun: boolean;
}

interface Read extends FormatResult {
  format: Format;
  opened: readonly Opened[];
}

async function planPlatform(
  request: ImportRequest,
  profile: string,
  { platform, rows, cadence, posts }: PlatformImport,
  read: readonly Read[],
  own: ReadonlySet<Import>,
  show: Show,
): Promise<TablePlan> {
  const folder = path.join(request.content, 'profiles', profile);
  const stem = path.join(folder, 'metrics', platform);
  const single = path.join(folder, 'posts', `${platform}.csv`);
  return planTable({
    platform,
    table: { rows, cadence, posts },
    csv: { file: show(`${stem}.csv`), text: await readText(`${stem}.csv`) },
    yaml: { file: show(`${stem}.yaml`), text: await readText(`${stem}.yaml`) },
    posts: { file: show(single), text: await readText(single) },
    prefer: request.prefer,
    told: request.origin,
    assumed: { ...originOf(read, own), method: 'export' },
    files: importedFiles([...rows, ...posts], read, request.options.today),
  });
}

async function planAudiences(
  { content }: ImportRequest,
  profile: string,
  audiences: readonly AudienceImport[],
  read: readonly Read[],
  show: Show,
): Promise<AudiencePlan & { file: string }> {
  const file = path.join(content, 'profiles', profile, 'audience.yaml');
  const named = audiences.map((one) => ({ ...one, source: sourceOfAudience(one, read) }));
  const text = audiences.length > 0 ? await readText(file) : null;
  return { file: show(file), ...planAudience({ file: show(file), text, audiences: named }) };
}

function sourceOfAudience({ from }: AudienceImport, read: readonly Read[]): string {
  const giver = read.find(({ opened }) => opened.some(({ file }) => file === from.file));
  return giver?.origin.source ?? 'An export of the platform';
}

/** The words for an origin: those of the formats that gave the imports of a platform. */
function originOf(read: readonly Read[], own: ReadonlySet<Import>): FormatResult['origin'] {
  const giving = read.filter(({ imports }) => imports.some((one) => own.has(one)));
  const used = giving.length > 0 ? giving : read;
  const notes = used.flatMap(({ origin }) => origin.notes ?? []);
  return {
    source: used
      .map(({ origin }) => origin.source)
      .join('; ')
      .slice(0, 200),
    ...(notes.length > 0 ? { notes: notes.join(' ') } : {}),
  };
}

/** Imports files of a platform's export into a profile. With any error nothing is written. */
export async function importFiles(request: ImportRequest): Promise<ImportOutcome> {
  const show: Show = (file) => {
    const relative = path.relative(request.workingFolder, file).split(path.sep).join('/');
    return relative.length < file.length ? relative : file;
  };
  const outcome: ImportOutcome = {
    importer: null,
    files: request.files.map(show),
    rowsRead: 0,
    tables: [],
    left: [],
    skipped: [],
    unused: [],
    prefer: request.prefer,
    notes: [],
    problems: [],
    questions: [],
    written: [],
    dryRun: request.dryRun,
  };
  const listed = await listFiles(request.files, show);
  const target = await findProfile(request.content, request.profile, show);
  const early = [...target.problems, ...listed.problems];
  if (hasErrors(early)) return { ...outcome, problems: early };

  const timeZone = request.timeZone ?? (await siteTimeZone(request.content));
  const options: ImportOptions = { ...request.options, timeZone, only: request.only };
  const files = listed.found.map((file): FileToOpen => ({ ...file, shown: show(file.path) }));
  const opened = await openFiles(files, request);
  const named = new Set(files.flatMap((file) => (file.named ? [file.shown] : [])));
  const chosen = chooseFormats(
    opened.opened,
    formats,
    options,
    ({ file }) => named.has(file),
    request.importer,
  );
  const read = chosen.groups.map((group): Read => ({
    ...group,
    ...group.format.read(group.opened, options),
  }));
  const known: ImportOutcome = {
    ...outcome,
    importer: read.length > 0 ? read.map(({ format }) => format.name).join(' and ') : null,
    files: chosen.groups.flatMap((group) => group.opened.map(({ file }) => file)),
    left: [...opened.left, ...chosen.left],
    rowsRead: read.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    unused: read.flatMap(({ unused }) => unused),
    skipped: read.flatMap(({ skipped }) => skipped),
    notes: read.flatMap(({ notes }) => notes),
    problems: [
      ...opened.problems,
      ...(opened.problems.length > 0 ? [] : chosen.problems),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
  if (hasErrors(known.problems)) return { ...known, questions: openQuestions(read, request) };
  if (read.every(({ imports }) => imports.length === 0)) {
    return { ...known, problems: [nothingTaken(known, show(request.files[0]!))] };
  }
  const placed = placeImports(read, request, show);
  const combined = combineImports(placed.placed, timeZone);
  const plans: TablePlan[] = [];
  const filtered: ImportOutcome['skipped'][number][] = [];
  const anchored = anchorPlatforms(combined.platforms, request.anchor);
  for (const one of anchored.platforms) {
    const { rows, skipped } = selectRows(one.rows, request);
    filtered.push(...skipped);
    if (rows.length === 0) continue;
    const wanted = { ...one, rows, posts: selectPosts(one.posts, request) };
    const here = placed.placed.filter(({ platform }) => platform === one.platform);
    const own = new Set(here.map((each) => each.import));
    plans.push(await planPlatform(request, target.profile, wanted, read, own, show));
  }
  const audience = await planAudiences(request, target.profile, combined.audiences, read, show);
  const done: ImportOutcome = {
    ...known,
    tables: plans.map((plan) => plan.outcome),
    skipped: [...known.skipped, ...combined.skipped, ...filtered],
    notes: [
      ...known.notes,
      ...placed.notes,
      ...combined.notes,
      ...anchored.notes,
      ...plans.flatMap(({ notes }) => notes),
      ...audience.notes,
    ],
    problems: [
      ...known.problems,
      ...placed.problems,
      ...combined.problems,
      ...anchored.problems,
      ...plans.flatMap((plan) => plan.problems),
    ],
  };
  if (hasErrors(done.problems)) return { ...done, questions: openQuestions(read, request) };
  if (plans.length === 0 && combined.audiences.length === 0)
    return { ...done, problems: [nothingTaken(done, done.files[0]!)] };
  const writes = [
    ...plans.flatMap((plan) => plan.writes),
    ...(audience.text === null ? [] : [{ file: audience.file, text: audience.text }]),
  ];
  if (!request.dryRun) {
    writeFiles(
      request.content,
      writes.map(({ file, text }) => ({ file: path.resolve(request.workingFolder, file), text })),
    );
  }
  return { ...done, written: writes.map(({ file }) => file) };
}

function nothingTaken({ left }: ImportOutcome, file: string): Problem {
  const tables = left.filter(({ what }) => what === UNNAMED_COLUMNS);
  if (tables[0]) {
    return errorAt(
      file,
      'import-skipped',
      `Of ${tables.length === 1 ? 'the table' : `the ${tables.length} tables`} in it nothing tells what the columns are`,
      `Name one file, and its columns are asked for: npm run import -- ${shellWords([tables[0].file])}`,
    );
  }
  const [first] = left;
  return errorAt(
    file,
    'import-skipped',
    'Nothing in these files could be taken over',
    first
      ? `For instance ${first.file}: ${first.what}. What was skipped, and why, is listed above.`
      : 'What was skipped, and why, is listed above.',
  );
}
