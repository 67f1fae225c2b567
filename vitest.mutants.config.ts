import { configDefaults, defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';
process.env['LANG'] = 'en_US.UTF-8';
process.env['LC_ALL'] = 'en_US.UTF-8';

/** The tests that `npm run mutants` runs: quick ones that load the source, not those that read it as text or start it elsewhere. */
export default defineConfig({
  test: {
    setupFiles: ['./tests/support/property-runs.ts'],
    include: [
      'tests/unit/{advice,audit,content,evidence,importers,model,proofs,public,schemas,site,widgets,words}/**/*.test.{ts,tsx}',
      'tests/contracts/{claims,formats,widgets}.test.{ts,tsx}',
      'tests/gallery/kept.test.ts',
      'tests/kept/*.test.ts',
    ],
    exclude: [
      ...configDefaults.exclude,
      'tests/unit/words/pseudo-language.test.ts',
      'tests/unit/words/sentences.test.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
