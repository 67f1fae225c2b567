import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '#problems/problem.ts';
import { hasErrors } from '#problems/problem.ts';
import { chooseImporter } from './choose-importer.ts';
import { decodeExport } from './decode-export.ts';
import type { ExportFile, ImportedTable, Importer, ImportOptions, Parsed } from './importer.ts';
import type { Preference } from './merge.ts';
import type { OriginWords } from './origin-file.ts';
import type { ImportOutcome } from './outcome.ts';
import { planTable, type TablePlan } from './plan-import.ts';
import {
  errorAt,
  findProfile,
  listFiles,
  readText,
  siteTimeZone,
  type Show,
} from './import-places.ts';
import { importers } from './registry.ts';
import { selectPosts, selectRows, type Selection } from './select-rows.ts';
import { writeAll } from './write-all.ts';

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
  /** An importer's id; null where the files tell. */
  importer: string | null;
  encoding: string | null;
  /** Null for the time zone of the site. */
  timeZone: string | null;
  options: Omit<ImportOptions, 'timeZone'>;
  prefer: Preference | null;
  origin: OriginWords;
  dryRun: boolean;
}

async function readExports(found: readonly string[], request: ImportRequest, show: Show) {
  const read = [];
  for (const file of found) {
    read.push(decodeExport(show(file), await readFile(file), request.encoding));
  }
  return { files: read.map(({ file }) => file), problems: read.flatMap((one) => one.problems) };
}

/** Which table goes to which platform. */
function placeTables(
  { tables }: Parsed,
  { platform, files }: ImportRequest,
  show: Show,
): { placed: { platform: string; table: ImportedTable }[]; problems: Problem[] } {
  const chosen =
    tables.length > 1 && platform !== null
      ? tables.filter((table) => table.platform === platform)
      : tables;
  const placed = chosen.flatMap((table) => {
    const name = platform ?? table.platform;
    return name === null ? [] : [{ platform: name, table }];
  });
  if (placed.length === chosen.length && placed.length > 0) return { placed, problems: [] };
  const held = tables.flatMap((table) => table.platform ?? []);
  const problem = errorAt(
    show(files[0]!),
    'key-missing',
    held.length > 0
      ? `This export is of ${held.join(' and ')}`
      : 'This export does not tell of which platform it is',
    'Name the platform: --platform youtube',
  );
  return { placed, problems: [problem] };
}

async function planAll(
  request: ImportRequest,
  profile: string,
  parsed: Parsed,
  show: Show,
): Promise<{ plans: TablePlan[]; skipped: ImportOutcome['skipped']; problems: Problem[] }> {
  const { placed, problems } = placeTables(parsed, request, show);
  const plans: TablePlan[] = [];
  const skipped: ImportOutcome['skipped'][number][] = [];
  for (const { platform, table } of placed) {
    const selected = selectRows(table.rows, request);
    skipped.push(...selected.skipped);
    if (selected.rows.length === 0) continue;
    const folder = path.join(request.content, 'profiles', profile);
    const stem = path.join(folder, 'metrics', platform);
    const single = path.join(folder, 'posts', `${platform}.csv`);
    plans.push(
      planTable({
        platform,
        table: { ...table, rows: selected.rows, posts: selectPosts(table.posts ?? [], request) },
        csv: { file: show(`${stem}.csv`), text: await readText(`${stem}.csv`) },
        yaml: { file: show(`${stem}.yaml`), text: await readText(`${stem}.yaml`) },
        posts: { file: show(single), text: await readText(single) },
        prefer: request.prefer,
        told: request.origin,
        assumed: { ...parsed.origin, method: 'export' },
      }),
    );
  }
  return { plans, skipped, problems };
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
    skipped: [],
    unused: [],
    prefer: request.prefer,
    notes: [],
    problems: [],
    written: [],
    dryRun: request.dryRun,
  };
  const listed = await listFiles(request.files, show);
  const target = await findProfile(request.content, request.profile, show);
  const early = [...target.problems, ...listed.problems];
  if (hasErrors(early)) return { ...outcome, problems: early };

  const read = await readExports(listed.found, request, show);
  const timeZone = request.timeZone ?? (await siteTimeZone(request.content));
  const options: ImportOptions = { ...request.options, timeZone };
  const chosen = choose(read.files, request.importer, options);
  const undecoded = read.problems.filter(({ file }) => isText(chosen.importer, file, read.files));
  const before = [...undecoded, ...(undecoded.length > 0 ? [] : chosen.problems)];
  if (hasErrors(before) || !chosen.importer) {
    return { ...outcome, files: read.files.map(({ name }) => name), problems: before };
  }
  const parsed = chosen.importer.parse(read.files, options);
  const known = {
    ...outcome,
    importer: chosen.importer.name,
    files: read.files.map(({ name }) => name),
    rowsRead: parsed.rowsRead,
    unused: parsed.unused,
    skipped: parsed.skipped,
    problems: parsed.problems,
  };
  if (hasErrors(parsed.problems)) return known;
  if (parsed.tables.length === 0) return { ...known, problems: [nothingTaken(known)] };

  const { plans, skipped, problems } = await planAll(request, target.profile, parsed, show);
  const done: ImportOutcome = {
    ...known,
    tables: plans.map((plan) => plan.outcome),
    skipped: [...parsed.skipped, ...skipped],
    notes: plans.flatMap(({ notes }) => notes),
    problems: [...parsed.problems, ...problems, ...plans.flatMap((plan) => plan.problems)],
  };
  if (hasErrors(done.problems)) return done;
  if (plans.length === 0) return { ...done, problems: [nothingTaken(done)] };
  const writes = plans.flatMap((plan) => plan.writes);
  if (!request.dryRun) {
    await writeAll(
      writes.map(({ file, text }) => ({ file: path.resolve(request.workingFolder, file), text })),
    );
  }
  return { ...done, written: writes.map(({ file }) => file) };
}

function choose(files: readonly ExportFile[], id: string | null, options: ImportOptions) {
  const named = importers.find((importer) => importer.id === id);
  return named ? { importer: named, problems: [] } : chooseImporter(files, importers, options);
}

/** Files that are no text are the business of an importer that reads them otherwise, if one does. */
function isText(importer: Importer | null, name: string, files: readonly ExportFile[]): boolean {
  return importer === null || files.some((file) => file.name === name && file.text === null);
}

function nothingTaken({ files }: ImportOutcome): Problem {
  return errorAt(
    files[0]!,
    'import-skipped',
    'Nothing in these files could be taken over',
    'What was skipped, and why, is listed above.',
  );
}
