import path from 'node:path';
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';
import { dayAt } from './src/model/day.ts';
import { ownPlaces } from './src/site/places.ts';

// For editors and `astro check`. Our own commands hand their site over and never read this file.
const places = ownPlaces();

export default defineConfig({
  ...astroConfig(
    {
      content: path.join(places.code, 'content'),
      digest: null,
      read: null,
      today: dayAt(Date.now()),
      site: null,
      base: null,
      drawn: null,
      places,
    },
    places.code,
  ),
  cacheDir: path.join(places.caches, 'astro'),
  vite: { cacheDir: path.join(places.caches, 'vite') },
});
