import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { placeRefusal } from '#problems/system-error.ts';
import { goneParts } from '#site/gone-parts.ts';
import { homeProfile } from '#site/home-profile.ts';
import { astroConfig } from '../astro-config.ts';
import {
  keepPages,
  nothingTaken,
  ownerOf,
  pageKeys,
  takePages,
  type TakenPages,
} from '../kept-pages.ts';
import { packagesFrom } from '../packages-from.ts';
import { StageError, type Stage, type StageContext } from './stage.ts';

/** Lets Astro make every page, chart file and data file but those that were taken from the store. */
async function runAstro(
  { options, site, digest, read, only, staging, work }: StageContext,
  taken: TakenPages,
): Promise<void> {
  const { content, places } = site;
  const own = path.join(work, 'astro');
  const found = packagesFrom(places.code, own);
  const gone = (await goneParts(site)).map(({ profile, id }) => site.urls.part(profile, id));
  const home = homeProfile(site.content);
  const unlisted = home === null ? gone : [...gone, site.urls.profile(home)];
  const ids = new Set(site.reports.keys());
  /** Of a share of the profiles, nothing that is of the site as a whole: that is made where the shares are put together. */
  const isMade = (file: string): boolean => {
    const owner = ownerOf(file, ids);
    return owner === null
      ? only === null
      : !taken.profiles.has(owner) && (only?.has(owner) ?? true);
  };
  const config = astroConfig(
    {
      content: content.root,
      digest,
      read,
      code: site.code,
      today: site.today,
      site: options.site ?? content.settings.url ?? null,
      base: options.base ?? content.settings.base,
      published: [...site.published],
      remade: [...site.remade],
      drawn: staging,
      places,
    },
    own,
    { unlisted, taken, isMade },
  );
  try {
    await build({
      ...config,
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      outDir: staging,
      // The cards are there already.
      vite: { ...config.vite, build: { emptyOutDir: false } },
    });
  } catch (error) {
    if (placeRefusal(error) !== null) throw error;
    const { message, hint } = error as Error & { hint?: string };
    throw new StageError(
      'Astro could not make the pages',
      [{ file: path.basename(options.content), message }],
      hint ?? 'If the message names a file of yours, mend it there and build again.',
    );
  } finally {
    found.forget();
  }
}

/** Whether the styles and scripts that pages ask for are those that Astro has made now. */
async function hasCode(staging: string, { code }: TakenPages): Promise<boolean> {
  const there = await Promise.all(
    code.map((file) =>
      access(path.join(staging, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return there.every(Boolean);
}

/** Every page, chart file and data file: of profiles of which nothing has changed from the store, of the others by Astro. */
export const pages: Stage = {
  name: 'pages',
  async run(context) {
    const { site, files, only, staging } = context;
    const all = await pageKeys(site, files);
    const keys = new Map([...all].filter(([id]) => only?.has(id) ?? true));
    let taken = await takePages(site, keys, staging);
    await runAstro(context, taken);
    if (!(await hasCode(staging, taken))) {
      for (const file of taken.files) await rm(path.join(staging, file), { force: true });
      taken = nothingTaken;
      await runAstro(context, taken);
    }
    await keepPages(site, keys, taken, staging);
    const { size } = taken.profiles;
    if (size === 0) return { made: '' };
    return { made: `${size} of ${only?.size ?? site.reports.size} profiles as they were` };
  },
};
