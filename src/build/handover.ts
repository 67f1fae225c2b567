import path from 'node:path';
import { dayAt, parseDay } from '#model/day.ts';
import type { SiteOptions } from '#site/options.ts';
import { projectRoot } from '#site/places.ts';

/** The one place that reads the environment; everything else is given these. */
const NAMES = {
  content: 'PLAUDIT_CONTENT',
  today: 'PLAUDIT_TODAY',
  site: 'PLAUDIT_SITE',
  base: 'PLAUDIT_BASE',
  earlier: 'PLAUDIT_EARLIER',
  drawn: 'PLAUDIT_DRAWN',
} as const;

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
