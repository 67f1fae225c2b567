import path from 'node:path';
import { build } from 'astro';
import { goneParts } from '#site/gone-parts.ts';
import { placeRefusal } from '#problems/system-error.ts';
import { astroConfig } from '../astro-config.ts';
import { packagesFrom } from '../packages-from.ts';
import { StageError, type Stage } from './stage.ts';

/** Lets Astro make every page, chart file and data file. */
export const pages: Stage = {
  name: 'pages',
  async run({ options, site, digest, staging, work }) {
    const { content, places } = site;
    const own = path.join(work, 'astro');
    const found = packagesFrom(places.code, own);
    const gone = (await goneParts(site)).map(({ profile, id }) => site.urls.part(profile, id));
    const config = astroConfig(
      {
        content: content.root,
        digest,
        code: site.code,
        today: site.today,
        site: options.site ?? content.settings.url ?? null,
        base: options.base ?? content.settings.base,
        published: [...site.published],
        drawn: staging,
        places,
      },
      own,
      gone,
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
    return { made: '' };
  },
};
