import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '#model/day.ts';
import { hasErrors, sortProblems, type Problem } from '#problems/problem.ts';
import { contentKinds } from '#schemas/registry.ts';
import { siteSettings } from '#schemas/site.ts';
import type { ContentFile, ProfileContent, SiteContent } from '#schemas/site-content.ts';
import { problemList } from './problem-list.ts';
import { readProfile } from './read-profile.ts';
import { report, wholeFile, yamlFile, type Reader } from './reader.ts';
import { takenProfileNames } from './taken-names.ts';
import { nearest } from './validate.ts';

/** Every file below a folder but hidden ones, with forward slashes, in the order of their code units. Links are not followed. */
async function walk(root: string): Promise<{ files: string[]; links: string[] }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  const links: string[] = [];
  for (const entry of entries) {
    const file = path
      .relative(root, path.join(entry.parentPath, entry.name))
      .split(path.sep)
      .join('/');
    if (file.split('/').some((part) => part.startsWith('.'))) continue;
    if (entry.isSymbolicLink()) links.push(file);
    else if (entry.isFile()) files.push(file);
  }
  return { files: files.sort(), links: links.sort() };
}

const pictures = /\.(?:png|jpe?g|webp|avif|gif|heic)$/i;

/** `profiles/<profile>/metrics/<name>.csv` as an expression. */
const patterns = contentKinds.map(
  ({ path: pattern }) =>
    new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll(/<\w+>/g, '[^/]+')}$`),
);

/** A file that nothing reads is most often one whose name has a slip. */
function reportUnknownFiles(reader: Reader): void {
  const names = contentKinds.map((kind) => path.posix.basename(kind.path));
  for (const file of reader.files) {
    if (patterns.some((pattern) => pattern.test(file)) || pictures.test(file)) continue;
    const near = nearest(path.posix.basename(file), names);
    report(
      reader,
      file,
      wholeFile,
      'file-unknown',
      'No part of the site reads this file',
      near ? `Did you mean ${near}?` : 'Move it out of the content folder if it does not belong.',
      'warning',
    );
  }
}

async function hashFiles(root: string, files: readonly string[]): Promise<ContentFile[]> {
  const hashed: ContentFile[] = [];
  for (const file of files) {
    const bytes = await readFile(path.join(root, file));
    hashed.push({
      path: file,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return hashed;
}

async function readSettings(reader: Reader): Promise<SiteContent['settings'] | null> {
  if (!reader.files.includes('site.yaml')) {
    report(
      reader,
      'site.yaml',
      wholeFile,
      'content-missing',
      'There is no site.yaml',
      'Run: npm run new -- site',
    );
    return null;
  }
  const entry = await yamlFile(reader, 'site.yaml', siteSettings);
  if (!entry) return null;
  const { cards } = entry.data;
  for (const value of cards === 'all' ? [] : Object.keys(cards))
    reader.uses.push({
      kind: 'card',
      name: 'cards',
      value,
      file: 'site.yaml',
      ...entry.locate.key(['cards'], value),
    });
  return entry.data;
}

/**
 * Reads a content folder as a whole. `site` is null where there is at least one error; every problem is in `problems` at once, by file
 * and place. Only what cannot be a mistake in the content (a disk that fails) throws.
 */
export async function loadSite(
  root: string,
  { today }: { today: Day },
): Promise<{ site: SiteContent | null; problems: Problem[] }> {
  const absolute = path.resolve(root);
  const isFolder = await stat(absolute).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const reader: Reader = {
    root: absolute,
    today,
    timeZone: 'UTC',
    problems: problemList(),
    samples: new Set(),
    uses: [],
    files: [],
  };
  if (!isFolder) {
    report(
      reader,
      '.',
      wholeFile,
      'content-missing',
      `There is no folder ${absolute}`,
      'Name the content folder with --content, or make one with: npm run new -- site',
    );
    return { site: null, problems: reader.problems.all() };
  }
  const { files, links } = await walk(absolute);
  reader.files = files;
  for (const link of links) {
    report(
      reader,
      link,
      wholeFile,
      'file-unknown',
      'This is a link to another place, which is not followed',
      'Put the file itself here.',
      'warning',
    );
  }
  reportUnknownFiles(reader);
  const settings = await readSettings(reader);
  if (settings) reader.timeZone = settings.timeZone;
  const ids = [...new Set(files.flatMap((file) => /^profiles\/([^/]+)\//.exec(file)?.[1] ?? []))];
  if (ids.length === 0) {
    report(
      reader,
      'profiles',
      wholeFile,
      'content-missing',
      'There is no profile',
      'Run: npm run new -- profile --name your-name',
    );
  }
  const profiles: ProfileContent[] = [];
  for (const id of ids) {
    const profile = await readProfile(reader, id);
    if (profile) profiles.push(profile);
  }
  checkReferences(reader, settings, ids);
  const problems = sortProblems(reader.problems.all());
  if (!settings || hasErrors(problems)) return { site: null, problems };
  return {
    site: {
      root: absolute,
      settings,
      profiles,
      files: await hashFiles(absolute, files),
      uses: reader.uses,
    },
    problems,
  };
}

function checkReferences(
  reader: Reader,
  settings: SiteContent['settings'] | null,
  ids: readonly string[],
): void {
  for (const id of ids) {
    if (!takenProfileNames.includes(id)) continue;
    report(
      reader,
      `profiles/${id}/profile.mdx`,
      wholeFile,
      'id-invalid',
      `A profile cannot be called ${id}: the site has a page or a folder of that name`,
      'Choose another name for the folder of the profile.',
    );
  }
  const home = settings?.home;
  if (home === undefined || ids.includes(home)) return;
  const near = nearest(home, ids);
  report(
    reader,
    'site.yaml',
    wholeFile,
    'reference-unknown',
    `home names the profile ${home}, which is not there`,
    near ? `Did you mean ${near}?` : `Known are ${ids.join(', ')}.`,
  );
}
