import fc from 'fast-check';

// A check that a change has to pass tells of the change, so its cases are the same each time. Elsewhere each run
// draws new ones, and PROPERTY_RUNS=5000 draws more of them.
const runs = Number(process.env['PROPERTY_RUNS'] ?? 0);
fc.configureGlobal({
  ...(process.env['CI'] ? { seed: 20_261_123 } : {}),
  ...(runs > 0 ? { numRuns: runs, interruptAfterTimeLimit: 25_000 } : {}),
});
