import { defineConfig } from 'vitest/config';

/** `npm run test:browsers`: the built sample in every engine that is installed. No part of `npm test`, which needs none but its own. */
export default defineConfig({
  test: {
    pool: 'forks',
    // One for each engine: they wait for their pages most of the time.
    maxWorkers: 3,
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: './tests/support/built-sample.ts',
    testTimeout: 180_000,
    hookTimeout: 600_000,
  },
});
