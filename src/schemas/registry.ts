import type { z } from 'zod';
import { metricsOrigin, metricsRow } from './metrics.ts';
import { postRow } from './posts.ts';
import { profileFrontMatter } from './profile.ts';
import {
  appearance,
  audience,
  conversationsRow,
  feedback,
  funnelRow,
  milestone,
} from './records.ts';
import { siteSettings } from './site.ts';
import { testimonialFrontMatter, testimonialRecord } from './testimonial.ts';
import { insight, story } from './writing.ts';

/** How a kind of file is written. `front-matter` is YAML above Markdown or MDX. */
export type Format = 'yaml' | 'yaml-list' | 'csv' | 'json-list' | 'front-matter';

/** One kind of content file. Types, checks, docs and starter files all come from `schema`. */
export interface ContentKind {
  id: string;
  /** Path below the content folder; `<profile>` and `<name>` stand for names. */
  path: string;
  format: Format;
  /** What one entry (a row, an item, the front matter, the whole file) must be. */
  schema: z.ZodType;
  what: string;
}

/** Every kind of content file, in the order of the documentation. */
export const contentKinds = [
  {
    id: 'site',
    path: 'site.yaml',
    format: 'yaml',
    schema: siteSettings,
    what: 'the settings of the site',
  },
  {
    id: 'profile',
    path: 'profiles/<profile>/profile.mdx',
    format: 'front-matter',
    schema: profileFrontMatter,
    what: 'who it is about; the body is the bio',
  },
  {
    id: 'metrics',
    path: 'profiles/<profile>/metrics/<name>.csv',
    format: 'csv',
    schema: metricsRow,
    what: 'what a platform counted, a row a day',
  },
  {
    id: 'metrics-origin',
    path: 'profiles/<profile>/metrics/<name>.yaml',
    format: 'yaml',
    schema: metricsOrigin,
    what: 'where those rows come from',
  },
  {
    id: 'posts',
    path: 'profiles/<profile>/posts/<name>.csv',
    format: 'csv',
    schema: postRow,
    what: 'single posts of a platform and when they were published',
  },
  {
    id: 'conversations',
    path: 'profiles/<profile>/conversations.csv',
    format: 'csv',
    schema: conversationsRow,
    what: 'who asked and who was answered',
  },
  {
    id: 'funnel',
    path: 'profiles/<profile>/funnel.csv',
    format: 'csv',
    schema: funnelRow,
    what: 'from visit to customer',
  },
  {
    id: 'audience',
    path: 'profiles/<profile>/audience.yaml',
    format: 'yaml',
    schema: audience,
    what: 'who follows',
  },
  {
    id: 'milestones',
    path: 'profiles/<profile>/milestones.yaml',
    format: 'yaml-list',
    schema: milestone,
    what: 'what explains a jump',
  },
  {
    id: 'appearances',
    path: 'profiles/<profile>/appearances.yaml',
    format: 'yaml-list',
    schema: appearance,
    what: 'talks, press, collaborations, awards',
  },
  {
    id: 'feedback',
    path: 'profiles/<profile>/feedback.yaml',
    format: 'yaml-list',
    schema: feedback,
    what: 'what was asked, what was done',
  },
  {
    id: 'testimonial',
    path: 'profiles/<profile>/testimonials/<name>.md',
    format: 'front-matter',
    schema: testimonialFrontMatter,
    what: 'one testimonial; the body is the quote',
  },
  {
    id: 'testimonials-csv',
    path: 'profiles/<profile>/testimonials/<name>.csv',
    format: 'csv',
    schema: testimonialRecord,
    what: 'many testimonials, a row each',
  },
  {
    id: 'testimonials-json',
    path: 'profiles/<profile>/testimonials/<name>.json',
    format: 'json-list',
    schema: testimonialRecord,
    what: 'many testimonials, an object each',
  },
  {
    id: 'story',
    path: 'profiles/<profile>/stories/<name>.mdx',
    format: 'front-matter',
    schema: story,
    what: 'a case study',
  },
  {
    id: 'insight',
    path: 'profiles/<profile>/insights/<name>.mdx',
    format: 'front-matter',
    schema: insight,
    what: 'a post',
  },
] as const satisfies readonly ContentKind[];

export type ContentKindId = (typeof contentKinds)[number]['id'];
