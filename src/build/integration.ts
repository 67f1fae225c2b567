import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import type * as DevCard from './dev-card.ts';
import { guardContent } from './guard-content.ts';
import { handoverModule, type Handover } from './handover.ts';
import { ownerAddress, ownerMiddleware, type OwnerView } from './owner-view.ts';

/** Through the server's own modules, so that a design that was saved is the one that is drawn. Null where there is no such card. */
async function drawCard(server: ViteDevServer, code: string, pathname: string) {
  const environment = server.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('No modules to run');
  const { devCard } = await environment.runner.import<typeof DevCard>(
    path.join(code, 'src/build/dev-card.ts'),
  );
  return devCard(pathname);
}

/** Leaves what is no card to others. A design that throws is shown as what it is, not as a picture that is missing. */
async function answerWithCard(
  server: ViteDevServer,
  code: string,
  pathname: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  try {
    const made = await drawCard(server, code, pathname);
    if (!made) return next();
    response
      .writeHead(200, { 'Content-Type': made.mediaType, 'Cache-Control': 'no-store' })
      .end(made.picture);
  } catch (error) {
    next(error);
  }
}

/** Hands the site over: pages import it as a module. */
function handoverPlugin(handover: Handover): Plugin {
  const resolved = `\0${handoverModule}`;
  return {
    name: 'plaudit:handover',
    resolveId: (source) => (source === handoverModule ? resolved : null),
    load: (id) => (id === resolved ? `export const handover = ${JSON.stringify(handover)};` : null),
  };
}

/** MDX may lie outside of our code, where no packages are above it. */
function mdxImportsPlugin(code: string, inContent: (file: string) => boolean): Plugin {
  return {
    name: 'plaudit:mdx-imports',
    enforce: 'pre',
    async resolveId(source, importer) {
      const bare = !/^[./\0]|^[a-z]+:/.test(source);
      if (!importer || !bare || !inContent(importer.split('?')[0]!)) return null;
      return this.resolve(source, path.join(code, 'package.json'), { skipSelf: true });
    },
  };
}

/**
 * Tells Astro what the site is and where its code and its content are, and to look again when the content changes. With an `owner`, in
 * development, what only the owner sees stands beside the pages. What others make, or have made, is not made.
 */
export function plaudit(
  handover: Handover,
  isMade: (file: string) => boolean,
  owner: OwnerView | null,
): AstroIntegration {
  const { content } = handover;
  const { code } = handover.places;
  const base = handover.base?.replace(/\/?$/, '/') ?? '/';
  const inContent = (file: string) => file.startsWith(content + path.sep);
  return {
    name: 'plaudit',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (owner && command === 'dev') {
          const panel = path.join(code, 'src/build/owner-panel.ts');
          injectScript(
            'page',
            `import { showOwnerPanel } from ${JSON.stringify(panel)};
void showOwnerPanel(${JSON.stringify(base + ownerAddress)});`,
          );
        }
        updateConfig({
          root: pathToFileURL(code + path.sep),
          vite: {
            server: { fs: { allow: [code, content] } },
            plugins: [handoverPlugin(handover), mdxImportsPlugin(code, inContent)],
          },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        // No server: it only keeps the code that makes the pages in the place that it was given, whatever the working directory is.
        setAdapter({
          name: 'plaudit',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const all = await prerenderer.getStaticPaths();
            return all.filter(({ pathname }) => isMade(pathname.replace(/^\//, '')));
          },
        }));
      },
      'astro:server:setup': ({ server }) => {
        const guard = guardContent(content, code);
        server.middlewares.use((request, response, next) => {
          if (guard({ url: request.originalUrl ?? request.url }) === 'allowed') next();
          else response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Not served\n');
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
          if (!/\/(?:cards|embed)\/.+\.(?:png|webp|avif)$/.test(pathname)) {
            next();
            return;
          }
          void answerWithCard(server, code, pathname, response, next);
        });
        const view = owner && ownerMiddleware(handover, owner, base);
        if (view) {
          server.middlewares.use((request, response, next) => {
            void view.handle(request, response, next);
          });
        }
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!inContent(path.resolve(file))) return;
          view?.forget();
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.environments['client']?.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
