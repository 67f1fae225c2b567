import { listFiles } from '#audit/read-pages.ts';

/** Pages below these are one kind each, whatever their name: a testimonial, a story, the rows of a file. */
const families = ['testimonials', 'stories', 'insights', 'evidence', 'embed'];

/** Where a built page is served, below the site's own address. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The kind of a page: its address without the names of profiles and things. */
function kindOf(file: string): string {
  const parts = addressOf(file).replace(/\/$/, '').split('/');
  if (parts[0] === 'embed') {
    const own = parts.slice(2).map((part) => (/^\d{4}-\d{2}-\d{2}$/.test(part) ? ':date' : part));
    return `embed/:profile/${own.join('/')}`;
  }
  const [, family, name, ...rest] = parts;
  if (name !== undefined && families.includes(family!)) {
    // Of a list that takes several pages, or of those that have one thing in common.
    const more = rest.map((part) => (/^\d+$/.test(part) ? ':number' : part));
    if (family === 'evidence') return [':profile/evidence/:name', ...more].join('/');
    if (name === 'page') return `:profile/${family}/page/:number`;
    return `:profile/${family}/:name${rest.length > 0 ? '/:value' : ''}`;
  }
  if (parts.length >= 2) return `:profile/${parts.slice(1).join('/')}`;
  return parts[0] === '' ? 'home' : parts[0]!.endsWith('.html') ? parts[0]! : ':profile';
}

/**
 * One page of every kind that a built site has, or that `profile` has in it: the first by its address. Parts of pages (fragments)
 * are none.
 */
export async function pageOfEachKind(
  site: string,
  profile?: string,
): Promise<{ kind: string; file: string }[]> {
  const kinds = new Map<string, string>();
  for (const file of await listFiles(site)) {
    if (!file.endsWith('.html') || file.includes('/fragment/')) continue;
    if (profile !== undefined && !file.split('/').slice(0, 2).includes(profile)) continue;
    const kind = kindOf(file);
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [...kinds].map(([kind, file]) => ({ kind, file }));
}
