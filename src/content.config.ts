import { handover } from 'virtual:plaudit/handover';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { profileFrontMatter } from '#schemas/profile.ts';
import { insight, story } from '#schemas/writing.ts';

// Only what has a body to render is a collection: rows and records come through `builtSite()`, which reads the same schemas.
const base = handover.content;

/** `profiles/ada/stories/first.mdx` is `ada/first`; `profiles/ada/profile.mdx` is `ada`. */
const generateId = ({ entry }: { entry: string }): string => {
  const [, profile, kind, name] = entry.split('/');
  return kind === 'profile.mdx' ? profile! : `${profile}/${name!.replace(/\.mdx$/, '')}`;
};

/** Astro reads front matter as YAML 1.1, where `2026-03-01` is a moment; for the schemas it is a day, as it was written. */
function daysAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(daysAsText);
  if (typeof value !== 'object' || value === null) return value;
  if ('toISOString' in value)
    return (value as { toISOString(): string }).toISOString().slice(0, 10);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, daysAsText(item)]));
}

/**
 * In development a file that cannot be read ends nothing: the server shows what is wrong in the place of pages, and this looks again
 * whenever a file was saved. A build never comes here with one.
 */
function patient(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      const { watcher } = context;
      if (!watcher) return loader.load(context);
      const attempt = async () => {
        await loader.load(context);
        watcher.off('all', again);
      };
      const again = () => void attempt().catch(() => undefined);
      await attempt().catch(() => watcher.on('all', again));
    },
  };
}

const collection = (pattern: string, schema: z.ZodType) =>
  defineCollection({
    loader: patient(glob({ base, pattern, generateId })),
    schema: z.preprocess(daysAsText, schema),
  });

export const collections = {
  profiles: collection('profiles/*/profile.mdx', profileFrontMatter),
  stories: collection('profiles/*/stories/*.mdx', story),
  insights: collection('profiles/*/insights/*.mdx', insight),
};
