import type { Fault } from './fault.ts';
import { checkOrigin, type BuiltPage } from './read-pages.ts';

interface LinkCheck {
  pages: readonly BuiltPage[];
  /** Every file of the site. */
  files: readonly string[];
  /** Begins and ends with a slash. */
  base: string;
  /** Where the site will live: absolute addresses of it are checked too. */
  origin: string;
  /** Paths outside of the base that the owner links to: what is there is not ours. Null: any may be. */
  outside?: ReadonlySet<string> | null;
}

/** Every address of the site itself leads to a file that is there, below the base, and to an anchor that is there. */
export function checkLinks({ pages, files, base, origin, outside }: LinkCheck): Fault[] {
  const known = new Set(files);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const faults: Fault[] = [];
  for (const page of pages) {
    for (const { url, where, fetched } of page.references) {
      const own = url.origin === checkOrigin || url.origin === origin;
      if (!own) {
        if (fetched) {
          faults.push({
            file: page.file,
            message: `${where} is fetched from another site: ${url.href}`,
          });
        }
        continue;
      }
      const shown = url.pathname + url.hash;
      if (!url.pathname.startsWith(base)) {
        if (!fetched && (outside === null || outside?.has(url.pathname))) continue;
        faults.push({
          file: page.file,
          message: `${where} leads out of ${base}: ${shown}`,
        });
        continue;
      }
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!known.has(file)) {
        faults.push({
          file: page.file,
          message: `${where} leads to nothing: ${shown}`,
        });
        continue;
      }
      const anchor = decodeURIComponent(url.hash.slice(1));
      // Text fragments and row fragments (RFC 7111) are not ids.
      if (anchor === '' || anchor.startsWith(':~:') || !file.endsWith('.html')) continue;
      if (!byFile.get(file)?.ids.has(anchor)) {
        faults.push({
          file: page.file,
          message: `${where} leads to an anchor that is not there: ${shown}`,
        });
      }
    }
  }
  return faults;
}
