import { archivedFiles } from './archived-files.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';

/** `mira-cards/og/profile.png` is `cards/mira/profile.og.png`. */
function originalOf(profile: string, name: string): string | null {
  const [, size, file] = /^[^/]+\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
  return size === undefined ? null : `cards/${profile}/${file!.replace(/\.(\w+)$/, `.${size}.$1`)}`;
}

/** Each picture in a zip is the one beside it, and each of those is in it. */
export const archiveCheck: Check = {
  id: 'archives',
  async run({ files, bytes }) {
    const faults: Fault[] = [];
    let pictures = 0;
    for (const file of files) {
      const profile = /^cards\/([^/]+)\.zip$/.exec(file)?.[1];
      if (profile === undefined) continue;
      const add = (message: string) => faults.push({ file, message });
      try {
        const archived = await archivedFiles(await bytes(file));
        const seen = new Set<string>();
        for (const [name, content] of archived) {
          const original = originalOf(profile, name);
          if (original === null) continue;
          pictures += 1;
          seen.add(original);
          if (!files.includes(original)) add(`holds ${name}, and there is no ${original}`);
          else if (!(await bytes(original)).equals(content)) add(`${name} is not ${original}`);
        }
        const own = files.filter(
          (one) => one.startsWith(`cards/${profile}/`) && one.endsWith('.png'),
        );
        for (const one of own) if (!seen.has(one)) add(`does not hold ${one}`);
        for (const name of ['README.txt', 'cards.csv'])
          if (![...archived.keys()].some((key) => key.endsWith(`/${name}`))) add(`has no ${name}`);
      } catch (error) {
        add(`cannot be opened: ${(error as Error).message}`);
      }
    }
    return { faults, looked: `${pictures} pictures in archives are those beside them` };
  },
};
