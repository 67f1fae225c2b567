import path from 'node:path';
import type { Connect } from 'vite';

/** What a page may fetch of the content folder as it is. All else there is source: pages show what of it is published. */
const pictures = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** The files that a development server might read for an address: by its place on the disk, its id or its place in the project. */
function filesOf(pathname: string, root: string): string[] {
  const asked = pathname.replace(/^\/(?:@id|@fs)\//, '/').replaceAll('__x00__', '');
  return [path.resolve('/', `.${asked}`), path.resolve(root, `.${asked}`)];
}

/**
 * Keeps a development server from handing out the content folder: it holds addresses, consents and words that nobody may see, and the
 * server would send any file in it to whoever asks.
 */
export function guardContent(
  content: string,
  root: string,
): (request: Pick<Connect.IncomingMessage, 'url'>) => 'allowed' | 'refused' {
  const within = (file: string) => file === content || file.startsWith(content + path.sep);
  return ({ url = '/' }) => {
    let pathname: string;
    try {
      pathname = decodeURIComponent(url.split(/[?#]/, 1)[0]!).replaceAll('\\', '/');
    } catch {
      return 'refused';
    }
    const named = filesOf(pathname, root).some(within);
    return named && !pictures.test(pathname) ? 'refused' : 'allowed';
  };
}
