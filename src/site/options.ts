import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { dayAt, parseDay, type Day } from '#model/day.ts';

/** What a build is told from outside. The one place that reads the environment; everything else is given these. */
export interface SiteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** The day of the build. */
  today: Day;
  /** Overrides the url of site.yaml. */
  site: string | null;
  /** Overrides the base of site.yaml. */
  base: string | null;
  /** Absolute path of a folder with frozen widgets of earlier builds; null where there is none. */
  earlier: string | null;
  /** Absolute path of the folder in which the build has drawn the cards before its pages; not there in development. */
  drawn?: string | null;
}

const NAMES = {
  content: 'PLAUDIT_CONTENT',
  today: 'PLAUDIT_TODAY',
  site: 'PLAUDIT_SITE',
  base: 'PLAUDIT_BASE',
  earlier: 'PLAUDIT_EARLIER',
  drawn: 'PLAUDIT_DRAWN',
} as const;

/** The folder of the project itself. Found from the working directory too, because Astro bundles this file. */
export function projectRoot(): string {
  return process.env['PLAUDIT_ROOT'] ?? path.resolve(fileURLToPath(import.meta.url), '../../..');
}

/** Hands the options to the Astro process that is about to start in this one or below it. */
export function writeOptions(options: SiteOptions): void {
  process.env['PLAUDIT_ROOT'] ??= projectRoot();
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const value = options[key];
    if (value === null || value === undefined) delete process.env[NAMES[key]];
    else process.env[NAMES[key]] = value;
  }
}

/** The options of this process. Without any, the sample content of the project and the clock's day in UTC. */
export function readOptions(): SiteOptions {
  const { env } = process;
  const today = env[NAMES.today];
  return {
    content: env[NAMES.content] ?? path.join(projectRoot(), 'content'),
    today: (today === undefined ? null : parseDay(today)) ?? dayAt(Date.now()),
    site: env[NAMES.site] ?? null,
    base: env[NAMES.base] ?? null,
    earlier: env[NAMES.earlier] ?? null,
    drawn: env[NAMES.drawn] ?? null,
  };
}
