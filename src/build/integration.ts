import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type * as DevCard from './dev-card.ts';
import type { SiteOptions } from '#site/options.ts';
import { projectRoot } from '#site/places.ts';

/** Through the server's own modules, so that a design that was saved is the one that is drawn. Null where there is no such card. */
async function drawCard(server: ViteDevServer, pathname: string) {
  const environment = server.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('No modules to run');
  const { devCard } = await environment.runner.import<typeof DevCard>(
    path.join(projectRoot(), 'src/build/dev-card.ts'),
  );
  return devCard(pathname);
}

/** Leaves what is no card to others. A design that throws is shown as what it is, not as a picture that is missing. */
async function answerWithCard(
  server: ViteDevServer,
  pathname: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  try {
    const made = await drawCard(server, pathname);
    if (!made) return next();
    response
      .writeHead(200, { 'Content-Type': made.mediaType, 'Cache-Control': 'no-store' })
      .end(made.picture);
  } catch (error) {
    next(error);
  }
}

/** Teaches Astro where the content is, and to look again when it changes. */
export function plaudit(options: SiteOptions): AstroIntegration {
  const root = projectRoot();
  const inContent = (file: string) => file.startsWith(options.content + path.sep);
  return {
    name: 'plaudit',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            server: { fs: { allow: [root, options.content] } },
            plugins: [
              {
                // MDX may lie outside of the project, where no node_modules is above it.
                name: 'plaudit:mdx-imports',
                enforce: 'pre' as const,
                async resolveId(source, importer) {
                  const bare = !/^[./\0]|^[a-z]+:/.test(source);
                  if (!importer || !bare || !inContent(importer.split('?')[0]!)) return null;
                  return this.resolve(source, path.join(root, 'astro.config.mjs'), {
                    skipSelf: true,
                  });
                },
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
          if (!/\/(?:cards|embed)\/.+\.(?:png|webp|avif)$/.test(pathname)) {
            next();
            return;
          }
          void answerWithCard(server, pathname, response, next);
        });
        server.watcher.add(options.content);
        server.watcher.on('all', (_event, file) => {
          if (!inContent(path.resolve(file))) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.environments['client']?.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
