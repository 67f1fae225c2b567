import type { Problem } from '#problems/problem.ts';
import type { Format, ImportOptions } from './format.ts';
import type { LeftFile } from './reading/open-files.ts';
import type { Opened } from './reading/opened.ts';
import { startsWithData } from './reading/suggested-columns.ts';

/** Below this a format only takes a file that the user named himself, so as to say what is missing in it. */
const SURE_ENOUGH = 0.3;

/** What a table is that is left in a folder, since its columns have to be said. */
export const UNNAMED_COLUMNS = 'a table whose columns are not known by their names';

export interface Chosen {
  /** What each format reads, in the order of the registry. */
  groups: { format: Format; opened: Opened[] }[];
  left: LeftFile[];
  problems: Problem[];
}

/** The format that is surest of a file; the first of those that are equally sure. */
function bestFor(opened: Opened, formats: readonly Format[]) {
  return formats
    .map((format) => ({ format, confidence: format.detect(opened) }))
    .reduce((best, next) => (next.confidence > best.confidence ? next : best));
}

/**
 * Finds whose files these are. A folder and a zip may hold anything: what no format knows there is left, while a file that was named itself is
 * a problem.
 * @param named true for a file that the user named himself
 * @param wanted a format's id, where the user named one
 */
export function chooseFormats(
  all: readonly Opened[],
  formats: readonly Format[],
  options: Pick<ImportOptions, 'map' | 'columns'>,
  named: (opened: Opened) => boolean,
  wanted: string | null = null,
): Chosen {
  // The user's own words about the columns mean the format that goes by them, whatever the file resembles.
  const told = wanted ?? (options.columns.length > 0 || options.map.size > 0 ? 'columns' : null);
  const only = formats.filter(({ id }) => id === told);
  const groups = new Map<Format, Opened[]>(formats.map((format) => [format, []]));
  const left: LeftFile[] = [];
  const problems: Problem[] = [];
  for (const opened of all) {
    const { format, confidence } = bestFor(opened, only.length > 0 ? only : formats);
    if (confidence >= SURE_ENOUGH || (confidence > 0 && named(opened)) || only.length > 0) {
      groups.get(format)!.push(opened);
    } else if (named(opened)) problems.push(unknownFile(opened.file, formats));
    else {
      const isTable = confidence >= 0.2 || startsWithData(opened.table?.head[0]?.cells ?? []);
      const what = isTable ? UNNAMED_COLUMNS : 'no format knows it';
      left.push({ file: opened.file, what });
    }
  }
  return {
    groups: [...groups].flatMap(([format, opened]) =>
      opened.length > 0 ? [{ format, opened }] : [],
    ),
    left,
    problems,
  };
}

function unknownFile(file: string, formats: readonly Format[]): Problem {
  return {
    file,
    line: 0,
    column: 0,
    severity: 'error',
    code: 'import-unrecognised',
    message: 'No importer knows this file',
    hint: `Known are: ${formats.map(({ name, files }) => `${name} (${files})`).join('; ')}.`,
  };
}
