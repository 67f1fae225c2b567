import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { errorAt, readText } from '#importers/writing/import-places.ts';
import type { Problem } from '#problems/problem.ts';
import { metricsOrigin, type MetricsOrigin } from '#schemas/metrics.ts';

/** One `collect:` of the content. */
export interface DeclaredSource {
  profile: string;
  platform: string;
  /** Below the content folder. */
  file: string;
  text: string;
  /** Null where the file cannot be used. */
  origin: (MetricsOrigin & { collect: NonNullable<MetricsOrigin['collect']> }) | null;
}

export interface Wanted {
  /** Null for all. */
  profile: string | null;
  platform: string | null;
}

const namesIn = async (folder: string, kind: 'isDirectory' | 'isFile'): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry[kind]() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
};

/** Everything that is to be collected below a content folder, in the order of its names; what is asked for and not there is a problem. */
export async function findSources(
  content: string,
  wanted: Wanted,
): Promise<{ sources: DeclaredSource[]; problems: Problem[] }> {
  const profiles = await namesIn(path.join(content, 'profiles'), 'isDirectory');
  if (profiles.length === 0) return { sources: [], problems: [nowhere] };
  if (wanted.profile !== null && !profiles.includes(wanted.profile)) {
    return { sources: [], problems: [noProfile(wanted.profile, profiles)] };
  }
  const all: DeclaredSource[] = [];
  for (const profile of profiles) {
    if (wanted.profile !== null && profile !== wanted.profile) continue;
    for (const name of await namesIn(
      path.join(content, 'profiles', profile, 'metrics'),
      'isFile',
    )) {
      if (!name.endsWith('.yaml')) continue;
      const file = `profiles/${profile}/metrics/${name}`;
      const text = (await readText(path.join(content, file))) ?? '';
      const source = read(text);
      if (source) all.push({ profile, platform: name.slice(0, -'.yaml'.length), file, ...source });
    }
  }
  const sources = all.filter(({ platform }) => platform === (wanted.platform ?? platform));
  const problems =
    wanted.platform !== null && sources.length === 0 ? [noPlatform(wanted.platform, all)] : [];
  return { sources, problems };
}

/** Null where the file declares nothing to collect. */
function read(text: string): Pick<DeclaredSource, 'text' | 'origin'> | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return /^collect\s*:/m.test(text) ? { text, origin: null } : null;
  const value: unknown = document.toJS({ maxAliasCount: 50 });
  if (typeof value !== 'object' || value === null || !('collect' in value)) return null;
  const { data } = metricsOrigin.safeParse(value);
  const origin = data?.collect ? { ...data, collect: data.collect } : null;
  return { text, origin };
}

const nowhere = errorAt(
  'profiles',
  'content-missing',
  'The content folder has no profile',
  'Check --content, or make one: npm run new -- profile --name "Your Name"',
);

function noProfile(profile: string, known: readonly string[]): Problem {
  return errorAt(
    `profiles/${profile}`,
    'content-missing',
    `There is no profile ${profile}; there are: ${known.join(', ') || 'none'}`,
    'Check --profile.',
  );
}

function noPlatform(platform: string, declared: readonly DeclaredSource[]): Problem {
  const known = [...new Set(declared.map((one) => one.platform))].join(', ');
  return errorAt(
    `metrics/${platform}.yaml`,
    'content-missing',
    `Nothing is collected for ${platform}`,
    known === ''
      ? 'Write collect: into it; docs/collecting.md shows how.'
      : `Check --platform: ${known}; or write collect: into it, as docs/collecting.md shows.`,
  );
}
