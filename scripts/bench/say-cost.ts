/** Loaded before a command: writes what the whole process cost into the file that `COST_FILE` names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env['COST_FILE']!,
    JSON.stringify({
      cpuSeconds: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(1)),
      peakMb: Math.round(maxRSS / 1024),
    }),
  );
});
