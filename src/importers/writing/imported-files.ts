import type { Day } from '#model/day.ts';
import type { ImportedFile } from '#schemas/metrics.ts';
import type { ExportPlace, Format } from '../format.ts';
import type { Opened } from '../reading/opened.ts';

/**
 * The files that rows come from, each with the days that it gave: `metrics/<platform>.yaml` keeps them. Tables of one file (sheets, entries of a zip,
 * blocks) are told as that file.
 */
export function importedFiles(
  rows: readonly { date: Day; from: ExportPlace; also?: readonly ExportPlace[] }[],
  read: readonly { format: Format; opened: readonly Opened[] }[],
  today: Day,
): ImportedFile[] {
  const places = new Map(
    read.flatMap(({ format, opened }) =>
      opened.map(({ file, source }) => [file, { source, importer: format.id }] as const),
    ),
  );
  const files = new Map<string, ImportedFile>();
  const given = rows.flatMap(({ date, from, also = [] }) =>
    [from, ...also].map(({ file }) => ({ date, file })),
  );
  for (const { date, file } of given) {
    const place = places.get(file);
    if (!place) continue;
    const { source, importer } = place;
    const there = files.get(source.sha256);
    files.set(source.sha256, {
      file: there?.file ?? source.name.slice(0, 255),
      sha256: source.sha256,
      from: there && there.from < date ? there.from : date,
      to: there && there.to > date ? there.to : date,
      importer: there?.importer ?? importer,
      imported: today,
    });
  }
  return [...files.values()].sort((a, b) =>
    a.from === b.from ? (a.file < b.file ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
}
