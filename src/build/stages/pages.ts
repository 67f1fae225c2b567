import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { projectRoot } from '#site/places.ts';
import { writeOptions } from '../handover.ts';
import { recover, stagingOf } from '../swap.ts';
import { StageError, type Stage } from './stage.ts';

/** Moves what a folder holds into another, by renaming where both are on one file system. */
async function moveInto(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    try {
      await rename(source, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await cp(source, target, { recursive: true });
    }
  }
}

/** Lets Astro make every page, chart file and data file. */
export const pages: Stage = {
  name: 'pages',
  async run({ options, site, staging }) {
    const { settings } = site.content;
    const own = {
      ...options,
      site: options.site ?? settings.url,
      base: options.base ?? settings.base,
      drawn: staging,
    };
    writeOptions(own);
    // Inside the project: what Astro bundles looks for the packages from where it lies.
    const place = path.join(projectRoot(), 'node_modules/.cache/plaudit/pages');
    await recover(place);
    const outDir = stagingOf(place);
    // A cache of its own, so that two builds at once, or of two folders, never meet.
    const cacheDir = `${outDir}.cache`;
    // Astro bundles into the working directory where that does not hold the output, and packages are not found from there.
    const cwd = process.cwd();
    process.chdir(projectRoot());
    try {
      await build({
        root: projectRoot(),
        mode: 'production',
        logLevel: 'error',
        site: own.site,
        base: own.base,
        outDir,
        cacheDir,
      });
      await moveInto(outDir, staging);
    } catch (error) {
      const { message, hint } = error as Error & { hint?: string };
      throw new StageError(
        'Astro could not make the pages',
        [{ file: path.basename(options.content), message }],
        hint ?? 'If the message names a file of yours, mend it there and build again.',
      );
    } finally {
      process.chdir(cwd);
      await rm(outDir, { recursive: true, force: true });
      await rm(cacheDir, { recursive: true, force: true });
    }
    return { made: '' };
  },
};
