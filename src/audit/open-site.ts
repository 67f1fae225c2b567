import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '#evidence/ledger.ts';
import { readHtml, type Node } from './html.ts';
import { isOfSite, manifestFile, readManifest, type Manifest } from './manifest.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { reportProfile } from '#proofs/report.ts';
import { readPublishedProfile, type PublishedProfile } from '#public/published-profile.ts';

/** A built folder that is looked into, with what it publishes about itself. */
export interface OpenSite {
  folder: string;
  /** Every file of the site, below the folder, with forward slashes. */
  files: readonly string[];
  /** What lies there besides, and no build has made. */
  foreign: readonly string[];
  /** Null where there is none that can be read. */
  manifest: Manifest | null;
  ledger: Ledger;
  /** The published data of each profile; a profile whose file cannot be read has none. */
  profiles: ReadonlyMap<string, PublishedProfile>;
  /** Every number of a profile, computed once from its published data; null where there is none that can be read. */
  report(profile: string): ProfileReport<'page'> | null;
  bytes(file: string): Promise<Buffer>;
  text(file: string): Promise<string>;
  /** A page or a drawing, parsed. Several checks read the same ones, so trees are kept as long as they are few. */
  page(file: string): Promise<readonly Node[]>;
}

/** `proof.json` of a built site; null where there is none that can be read. */
export async function readLedger(folder: string): Promise<Ledger | null> {
  try {
    const ledger = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8')) as Ledger;
    return ledger.generator === 'plaudit' && Array.isArray(ledger.profiles) ? ledger : null;
  } catch {
    return null;
  }
}

export const dataFile = (profile: string): string => `data/${profile}.json`;

/** Null where the folder holds no site. `files` is every file in it. */
export async function openSite(folder: string, files: readonly string[]): Promise<OpenSite | null> {
  const ledger = await readLedger(folder);
  if (!ledger) return null;
  const bytes = (file: string) => readFile(path.join(folder, file));
  const text = (file: string) => readFile(path.join(folder, file), 'utf8');
  const manifest = readManifest(await text(manifestFile).catch(() => ''));
  const ids = ledger.profiles.map(({ id }) => id);
  const isOurs = (file: string) => isOfSite(file, manifest, ids);
  const profiles = new Map<string, PublishedProfile>();
  for (const { id } of ledger.profiles) {
    try {
      const { profile } = JSON.parse(await text(dataFile(id))) as { profile?: PublishedProfile };
      if (profile?.id === id) profiles.set(id, profile);
    } catch {
      // What cannot be read is told where its numbers are computed again.
    }
  }
  return {
    folder,
    files: files.filter(isOurs),
    foreign: files.filter((file) => !isOurs(file)),
    manifest,
    ledger,
    profiles,
    report: reporting(ledger, profiles),
    bytes,
    text,
    page: parsing(text),
  };
}

function reporting(ledger: Ledger, profiles: OpenSite['profiles']): OpenSite['report'] {
  const known = new Map<string, ProfileReport<'page'>>();
  return (id) => {
    const profile = profiles.get(id);
    if (!profile) return null;
    const report = known.get(id) ?? reportProfile(readPublishedProfile(profile), ledger);
    known.set(id, report);
    return report;
  };
}

/** In characters of HTML: a tree is some ten times as large. */
const MOST_KEPT = 32_000_000;

function parsing(text: OpenSite['text']): OpenSite['page'] {
  const kept = new Map<string, readonly Node[]>();
  let size = 0;
  return async (file) => {
    const known = kept.get(file);
    if (known) return known;
    const html = await text(file);
    const nodes = readHtml(html);
    size += html.length;
    if (size < MOST_KEPT) kept.set(file, nodes);
    return nodes;
  };
}

/** The profile to which a file belongs; null where it belongs to none, or to all. */
export function profileOf({ ledger }: Pick<OpenSite, 'ledger'>, file: string): string | null {
  // The only profile of a site is at home.
  if (file === 'index.html' && ledger.profiles.length === 1) return ledger.profiles[0]!.id;
  const parts = file.split('/');
  const id = ['cards', 'charts', 'data', 'embed', 'avatars'].includes(parts[0]!)
    ? parts[1]?.replace(/\.(?:json|zip)$/, '')
    : parts[0];
  return ledger.profiles.some((profile) => profile.id === id) ? id! : null;
}
