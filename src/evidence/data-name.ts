import slugify from '@sindresorhus/slugify';
import type { Day } from '#model/day.ts';
/** Folders whose files are published as one table: a page for every testimonial's single row would help nobody. */
const gathered = ['testimonials', 'stories', 'insights'];

/** `file` is below the content folder. */
function partsOf(file: string): { folder: string | null; stem: string } {
  const [folder, name] = file.replace(/^profiles\/[^/]+\//, '').split('/') as [string, string?];
  const stem = (name ?? folder).replace(/\.[a-z]+$/, '');
  return { folder: name === undefined ? null : folder, stem };
}

/** The name under which a content file's rows are published: `metrics-youtube`, `testimonials`. */
export function dataName(file: string): string {
  const { folder, stem } = partsOf(file);
  if (folder === null) return stem;
  return gathered.includes(folder) ? folder : `${folder}-${stem}`;
}

/** The anchor of a row in its published table: `L12`, and `kim-L1` where several files share the table. */
export function rowAnchor(file: string, line: number): string {
  const { folder, stem } = partsOf(file);
  if (folder === null || !gathered.includes(folder)) return `L${line}`;
  // A JSON file may stand beside a CSV or Markdown file of its name.
  return file.endsWith('.json') ? `${stem}-json-L${line}` : `${stem}-L${line}`;
}

/** The name of a milestone in the address of its row: lines move, its day and title stay. */
export function milestoneAnchor({ date, title }: { date: Day; title: string }): string {
  return `${date}-${slugify(title) || 'milestone'}`;
}
