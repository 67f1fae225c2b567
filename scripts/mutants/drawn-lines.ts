import { readFileSync } from 'node:fs';
import { randomLcg, shuffler } from 'd3';

/** Lines of one file, counted from 1, both ends included. */
export interface DrawnLines {
  file: string;
  from: number;
  to: number;
}

/** Lines that are drawn together: long enough to hold a whole branch. */
const STRETCH = 12;

/** Draws stretches of source, each as likely as any other, until they have `count` lines. The same seed draws the same. */
export function drawLines(files: readonly string[], count: number, seed: number): DrawnLines[] {
  const stretches = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / STRETCH) }, (_, at) => ({
      file,
      from: at * STRETCH + 1,
      to: Math.min(lines, (at + 1) * STRETCH),
    }));
  });
  const shuffled = shuffler(randomLcg(seed))(stretches);
  let lines = 0;
  return shuffled.filter(({ from, to }) => {
    const wanted = lines < count;
    if (wanted) lines += to - from + 1;
    return wanted;
  });
}
