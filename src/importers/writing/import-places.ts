import { access, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Problem } from '#problems/problem.ts';
import { siteSettings } from '#schemas/site.ts';

/** How a path is shown in reports. */
export type Show = (file: string) => string;

/** An error about a file as a whole. */
export function errorAt(
  file: string,
  code: Problem['code'],
  message: string,
  hint: string,
): Problem {
  return { file, line: 0, column: 0, severity: 'error', code, message, hint };
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** The text of a file; null where it is not there. */
export const readText = async (file: string) =>
  (await exists(file)) ? readFile(file, 'utf8') : null;

interface FoundFile {
  /** Absolute. */
  path: string;
  /** False where a folder was named that holds it. */
  named: boolean;
}

/** Folders become the files in them and below, in the order of their names; a file that is named twice is read once. */
export async function listFiles(
  files: readonly string[],
  show: Show,
): Promise<{ found: FoundFile[]; problems: Problem[] }> {
  const found: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const kind = await stat(file).catch(() => null);
    if (!kind) {
      problems.push(
        errorAt(show(file), 'content-missing', 'This file is not there', 'Check the path.'),
      );
    } else if (kind.isDirectory()) {
      const entries = await readdir(file, { withFileTypes: true, recursive: true });
      const below = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .filter((one) => !path.relative(file, one).split(path.sep).some(isHidden));
      found.push(...below.sort().map((one) => ({ path: one, named: false })));
    } else found.push({ path: file, named: true });
  }
  if (problems.length === 0 && found.length === 0) {
    const shown = files.map(show).join(', ');
    problems.push(errorAt(shown, 'content-missing', 'There is no file in it', 'Check the path.'));
  }
  const once = new Map(found.map((one) => [one.path, one]));
  return { found: [...once.values()], problems };
}

const isHidden = (name: string) => name.startsWith('.');

/** The profile to import into; where none is named, the only one. */
export async function findProfile(
  content: string,
  profile: string | null,
  show: Show,
): Promise<{ profile: string; problems: Problem[] }> {
  const folder = path.join(content, 'profiles');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const known = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const refuse = (name: string, message: string, hint: string) => ({
    profile: name,
    problems: [errorAt(show(path.join(folder, name)), 'content-missing', message, hint)],
  });
  if (profile === null) {
    return known.length === 1
      ? { profile: known[0]!, problems: [] }
      : refuse(
          '',
          `There are ${known.length} profiles: ${known.join(', ') || 'none'}`,
          known.length > 0
            ? 'Say which with --profile.'
            : 'Make one: npm run new -- profile --name ID',
        );
  }
  if (await exists(path.join(folder, profile, 'profile.mdx'))) return { profile, problems: [] };
  return refuse(
    profile,
    `There is no profile ${profile}; there are: ${known.join(', ') || 'none'}`,
    `Make it first: npm run new -- profile --name ${profile}`,
  );
}

/** The time zone in which the site counts days. */
export async function siteTimeZone(content: string): Promise<string> {
  const text = await readText(path.join(content, 'site.yaml'));
  const settings: unknown = text === null ? null : parseDocument(text).toJS();
  const zone =
    typeof settings === 'object' && settings !== null && 'timeZone' in settings
      ? settings.timeZone
      : undefined;
  const read = siteSettings.shape.timeZone.safeParse(zone);
  return read.success ? read.data : 'UTC';
}
