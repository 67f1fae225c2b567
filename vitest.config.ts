import { defineConfig } from 'vitest/config';
import { OrderOfFiles } from './tests/support/order-of-files.ts';

// Set before the workers are forked: Intl and Date read them at the start of a process.
process.env['TZ'] = 'UTC';
process.env['LANG'] = 'en_US.UTF-8';
process.env['LC_ALL'] = 'en_US.UTF-8';

// Tests that build whole sites or drive a browser come last and have time; no test asserts a timing.
const slow = [
  'tests/browser/**/*.test.{ts,tsx}',
  'tests/promises/**/*.test.ts',
  'tests/site/**/*.test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: OrderOfFiles },
    setupFiles: ['./tests/support/property-runs.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...slow, 'tests/engines/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One start for many files: none leaves anything behind for the next, which their order, another each time, would show.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: slow,
          globalSetup: ['./tests/support/built-sites.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
