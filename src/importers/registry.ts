import type { Importer } from './importer.ts';
import { mappedCsv } from './mapped-csv.ts';
import { xPostActivity } from './x-post-activity.ts';

/** Every importer, in the order of the documentation. Of those that claim a file alike, the first has it. */
export const importers: readonly Importer[] = [xPostActivity, mappedCsv];
