import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { plaudit } from './src/build/integration.ts';
import { readOptions } from './src/build/handover.ts';

const options = readOptions();

export default defineConfig({
  site: options.site ?? 'https://example.com',
  base: options.base ?? '/',
  output: 'static',
  trailingSlash: 'always',
  // A line's end within text is a space, as in HTML; JSX's rule, the default, would swallow it: "ties them toMira".
  compressHTML: true,
  build: { format: 'directory', assets: 'assets' },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  integrations: [
    mdx(),
    // Widgets are frames for other sites, not pages to find.
    sitemap({ filter: (page) => !new URL(page).pathname.includes('/embed/') }),
    plaudit(options),
  ],
});
