import { archivedFiles } from './archived-files.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';

/** `mira-cards/og/profile.png` is `cards/mira/profile.og.png`. */
function originalOf(profile: string, name: string): string | null {
  const [, size, file] = /^[^/]+\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
  return size === undefined ? null : `cards/${profile}/${file!.replace(/\.(\w+)$/, `.${size}.$1`)}`;
}

/** The zips of cards among the files of a site, by whose they are: of a profile with many cards there are several. */
export function archivesOf(files: readonly string[]): Map<string, string[]> {
  const zips = new Map<string, string[]>();
  for (const file of files) {
    const [, profile] = /^cards\/([^/.]+)(?:\.\d+)?\.zip$/.exec(file) ?? [];
    if (profile !== undefined) zips.set(profile, [...(zips.get(profile) ?? []), file]);
  }
  return zips;
}

/** Each picture in a profile's zips is the one beside it, and each of those is in one of them. */
export const archiveCheck: Check = {
  id: 'archives',
  async run({ files, bytes }) {
    const faults: Fault[] = [];
    let pictures = 0;
    const known = new Set(files);
    for (const [profile, parts] of archivesOf(files)) {
      const seen = new Set<string>();
      let opened = true;
      for (const file of parts) {
        const add = (message: string) => faults.push({ file, message });
        try {
          const archived = await archivedFiles(await bytes(file));
          for (const [name, content] of archived) {
            const original = originalOf(profile, name);
            if (original === null) continue;
            pictures += 1;
            seen.add(original);
            if (!known.has(original))
              faults.push({ file: original, message: `is missing, and ${file} holds it` });
            else if (!(await bytes(original)).equals(content)) add(`${name} is not ${original}`);
          }
          for (const name of ['README.txt', 'cards.csv'])
            if (![...archived.keys()].some((key) => key.endsWith(`/${name}`)))
              add(`has no ${name}`);
        } catch (error) {
          opened = false;
          add(`cannot be opened: ${(error as Error).message}`);
        }
      }
      if (!opened) continue;
      const own = files.filter(
        (one) => one.startsWith(`cards/${profile}/`) && one.endsWith('.png'),
      );
      for (const one of own)
        if (!seen.has(one)) faults.push({ file: parts[0]!, message: `does not hold ${one}` });
    }
    return { faults, looked: `${pictures} pictures in archives are those beside them` };
  },
};
