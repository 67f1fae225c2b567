import { distance } from 'fastest-levenshtein';
import { cadenceOf } from '#model/cadence.ts';
import type { Problem } from '#problems/problem.ts';
import { comparable } from './column-names.ts';
import { dateColumn, layOut, valueColumns, type CsvLayout } from './csv-layout.ts';
import { readForeignCsv } from './foreign-csv.ts';
import type { ExportFile, ImportedRow, Importer, ImportOptions, Parsed } from './importer.ts';
import { isState, type MetricColumn } from './metric-columns.ts';
import { readMappedFile, type MappedFile } from './mapped-file.ts';
import { lastOfEachDay, type Contradiction } from './readings.ts';

interface LaidOut {
  file: ExportFile;
  layout: CsvLayout;
}

const listed = (words: readonly string[]) =>
  words.filter((word) => word !== '').join(', ') || 'none';

function errorIn(
  file: string,
  line: number,
  code: Problem['code'],
  message: string,
  hint: string,
): Problem {
  return { file, line, column: 0, severity: 'error', code, message, hint };
}

/** What keeps a file from being read with its layout. */
function layoutProblem({ file, layout }: LaidOut): Problem | null {
  const headerLine = layout.data[0] ? Math.max(1, layout.data[0].line - 1) : 1;
  if (!dateColumn(layout)) {
    return errorIn(
      file.name,
      headerLine,
      'key-missing',
      `No column of this file is recognised as the date; there are: ${listed(layout.names)}`,
      'Name it: --map "Column=date". For a file without a header name all columns: --columns date,followers.',
    );
  }
  if (valueColumns(layout).length > 0) return null;
  return errorIn(
    file.name,
    headerLine,
    'key-missing',
    `No column of this file is recognised as a count; there are: ${listed(layout.names)}`,
    'Name one, for instance: --map "Column=followers".',
  );
}

/** The words of --map and --where that name no column of any file. */
function unknownNames(all: readonly LaidOut[], options: ImportOptions): Problem[] {
  const names = [...new Set(all.flatMap(({ layout }) => layout.names))];
  const known = new Set(names.map(comparable));
  const asked = [
    ...[...options.map.keys()].map((name) => ({ name, option: '--map' })),
    ...options.where.map(({ column }) => ({ name: column, option: '--where' })),
  ];
  return asked
    .filter(({ name }) => !known.has(comparable(name)))
    .map(({ name, option }) => {
      const near = names
        .map((candidate) => ({ candidate, far: distance(comparable(name), comparable(candidate)) }))
        .sort((a, b) => a.far - b.far)[0];
      return errorIn(
        all[0]!.file.name,
        1,
        'key-unknown',
        `${option} names the column ${JSON.stringify(name)}, which is not there`,
        near && near.far <= Math.max(2, name.length / 3)
          ? `Did you mean ${JSON.stringify(near.candidate)}?`
          : `There are: ${listed(names)}.`,
      );
    });
}

function contradictionProblem({ column, day, earlier, later, values }: Contradiction): Problem {
  return errorIn(
    later.file,
    later.line,
    'import-conflict',
    `${column} of ${day} is ${values[1]} here and ${values[0]} in ${earlier.file}, line ${earlier.line}`,
    'Import the older file first, then the newer one with --prefer new.',
  );
}

/** What the rows stand for. States alone stand for their day whatever their rhythm. */
function rhythmOf(rows: readonly ImportedRow[]) {
  const flowing = rows.filter(({ values }) =>
    Object.keys(values).some((column) => !isState(column as MetricColumn)),
  );
  return cadenceOf((flowing.length > 0 ? flowing : rows).map(({ date }) => date));
}

function layOutAll(files: readonly ExportFile[], options: ImportOptions) {
  const problems: Problem[] = [];
  const all = files.flatMap((file): LaidOut[] => {
    const csv = readForeignCsv(file.text ?? '');
    if (csv.fault) {
      const hint = 'Open it in a spreadsheet and export it as CSV again.';
      problems.push(errorIn(file.name, csv.fault.line, 'csv-syntax', csv.fault.message, hint));
      return [];
    }
    return [{ file, layout: layOut(csv, options) }];
  });
  problems.push(...unknownNames(all, options));
  if (problems.length === 0) problems.push(...all.flatMap((one) => layoutProblem(one) ?? []));
  return { all, problems };
}

function parse(files: readonly ExportFile[], options: ImportOptions): Parsed {
  const { all, problems } = layOutAll(files, options);
  const read: (MappedFile & { file: string })[] =
    problems.length > 0
      ? []
      : all.map(({ file, layout }) => ({
          file: file.name,
          ...readMappedFile(file.name, layout, options),
        }));
  const { rows, skipped, contradictions } = lastOfEachDay(read.flatMap(({ readings }) => readings));
  return {
    tables: rows.length > 0 ? [{ platform: null, rows, cadence: rhythmOf(rows) }] : [],
    rowsRead: read.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    skipped: [...read.flatMap((one) => one.skipped), ...skipped],
    unused: read
      .filter(({ unused }) => unused.length > 0)
      .map(({ file, unused }) => ({ file, columns: unused })),
    problems: [
      ...problems,
      ...read.flatMap((one) => one.problems),
      ...contradictions.map(contradictionProblem),
    ],
    origin: {
      source: `Imported from ${listed(files.map(({ name }) => baseName(name)).slice(0, 3))}`,
    },
  };
}

const baseName = (name: string) => name.split('/').at(-1)!;

/** Any CSV with a date and counts, by the names of its columns or by the user's own words. */
export const mappedCsv: Importer = {
  id: 'csv',
  name: 'CSV by its columns',
  files: '*.csv, *.tsv, or any other separated values with a date and a count in each row',
  detect(file, options) {
    if (file.text === null) return 0;
    // The user's own words about the columns mean this importer, whatever the file resembles.
    if (options.columns.length > 0 || options.map.size > 0) return 1;
    const csv = readForeignCsv(file.text);
    if (csv.fault) return 0.1;
    const layout = layOut(csv, options);
    if (!dateColumn(layout))
      return csv.records.length > 0 && csv.records[0]!.cells.length > 1 ? 0.1 : 0;
    return valueColumns(layout).length > 0 ? 0.5 : 0.2;
  },
  parse,
};
