import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The followers of the last row that `writeSmallContent` writes: 238 unless something else is asked for. */
export const lastFollowers = 238;

const days = Array.from(
  { length: 28 },
  (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`,
);

/** The metrics of its one profile, up to a last row with so many followers. */
export function smallMetrics(last = lastFollowers): string {
  const rows = days.map((day, index) => `${day},${index === days.length - 1 ? last : 100 + index}`);
  return `date,followers\n${rows.join('\n')}\n`;
}

/** Where they are, below the content folder. */
export const smallMetricsFile = 'profiles/ada/metrics/letters.csv';

/** Writes a site that is built in a few seconds: one profile, four weeks of followers, two testimonials. */
export async function writeSmallContent(folder: string): Promise<void> {
  const files: Record<string, string> = {
    'site.yaml': 'title: Ada\nurl: https://ada.example\ncardArchives: false\n',
    'profiles/ada/profile.mdx': '---\nname: Ada Quill\nkind: person\n---\n\nWrites letters.\n',
    [smallMetricsFile]: smallMetrics(),
    ...Object.fromEntries(
      ['kim', 'lee'].map((name) => [
        `profiles/ada/testimonials/${name}.md`,
        `---\nname: ${name.toUpperCase()} Ortega\ndate: 2026-01-05\nrelationship: customer\nrating: 5\nconsent:\n  granted: 2026-01-06\n  how: by e-mail\n  scope: [page, card, widget]\n---\n\nThe letters of ${name} came early.\n`,
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
