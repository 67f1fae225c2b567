import type { Problem } from '#problems/problem.ts';
import type { ExportFile, Importer, ImportOptions } from './importer.ts';

/** Below this an importer only takes a file where the user names it. */
const SURE_ENOUGH = 0.3;

/** The importer that is surest of a file; the first of those that are equally sure. */
function bestFor(file: ExportFile, importers: readonly Importer[], options: ImportOptions) {
  return importers
    .map((importer) => ({ importer, confidence: importer.detect(file, options) }))
    .reduce((best, next) => (next.confidence > best.confidence ? next : best));
}

/** Finds whose files these are. All files of one import are of one kind. */
export function chooseImporter(
  files: readonly ExportFile[],
  importers: readonly Importer[],
  options: ImportOptions,
): { importer: Importer | null; problems: Problem[] } {
  const problem = (file: string, message: string, hint: string): Problem => ({
    file,
    line: 0,
    column: 0,
    severity: 'error',
    code: 'import-unrecognised',
    message,
    hint,
  });
  const found = files.map((file) => ({ file, ...bestFor(file, importers, options) }));
  const unknown = found.filter(({ confidence }) => confidence === 0);
  if (unknown.length > 0) {
    const known = importers.map(({ name, files: kind }) => `${name} (${kind})`).join('; ');
    return {
      importer: null,
      problems: unknown.map(({ file }) =>
        problem(file.name, 'No importer knows this file', `Known are: ${known}.`),
      ),
    };
  }
  const sure = found.filter(({ confidence }) => confidence >= SURE_ENOUGH);
  const importer = (sure[0] ?? found[0])?.importer ?? null;
  const other = sure.find((one) => one.importer !== importer);
  if (!other || !importer) return { importer, problems: [] };
  return {
    importer: null,
    problems: [
      problem(
        other.file.name,
        `This file is of another kind (${other.importer.name}) than ${sure[0]!.file.name} (${importer.name})`,
        'Import each kind on its own, or name one with --importer.',
      ),
    ],
  };
}
