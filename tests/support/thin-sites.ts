import path from 'node:path';
import { site, today } from './sample-site.ts';

/** Profiles of which little is known, each in its own way: the second site that a rule over outputs has to hold on. */
export const thinContent = path.resolve(import.meta.dirname, '../fixtures/thin-sites');

/** The words of their build. */
export const thinWords = (out: string, content = thinContent): string[] => [
  '--content',
  content,
  '--out',
  out,
  '--site',
  site,
  '--today',
  today,
];
