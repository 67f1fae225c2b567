import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as Plot from '@observablehq/plot';
import {
  axisBottom,
  axisLeft,
  curveMonotoneX,
  line,
  max,
  scaleLinear,
  scaleUtc,
  select,
  type Selection,
} from 'd3';
import { parseHTML } from 'linkedom';
import { isGap } from '#charts/chart.ts';
import { findingToSvg } from '#charts/render.ts';
import { createMeasureText } from '#fonts/measure.ts';
import { trialSeries } from '#model/forecast-trial.ts';
import { addDays, day, toDate, type Day } from '#model/day.ts';
import { followersChart } from '#proofs/following/charts/followers.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { resolveTheme } from '#theme/theme.ts';
import { wordsOf } from '#words/words.ts';

/** Charts per second, side by side, on the same series. */

interface Row {
  day: Day;
  value: number;
}

const size = { width: 760, height: 400 };

/** Daily counts without chance, so that every run draws the same. */
function rowsOf(days: number): Row[] {
  return Array.from({ length: days }, (_, index) => ({
    day: addDays(day('2015-01-01'), index),
    value: Math.round(1000 + 6 * index + 120 * Math.sin(index / 19) + 45 * Math.sin(index * 1.7)),
  }));
}

function reportOf(rows: readonly Row[]): ProfileReport {
  const followers = trialSeries(
    'x',
    rows.map((row) => [row.day, row.value] as const),
  );
  const platform = {
    id: 'x',
    name: 'X',
    noun: 'followers',
    cadence: 'day',
    followers,
    table: { file: 'x.csv', rows: [] },
  };
  const profile = { platforms: [platform], milestones: { file: 'milestones.yaml', rows: [] } };
  return {
    profile,
    today: rows.at(-1)!.day,
    words: wordsOf('en'),
    measures: new Map(),
  } as unknown as ProfileReport;
}

async function plaudit(rows: readonly Row[]): Promise<() => string> {
  const measureText = await createMeasureText(path.resolve('node_modules'));
  const report = reportOf(rows);
  const { today, words } = report;
  const palette = resolveTheme().light;
  return () => {
    const finding = followersChart.tell(report, { today, words });
    if (isGap(finding)) throw new Error(words.text(finding.missing));
    return findingToSvg(followersChart, finding, {
      layout: 'wide',
      palette,
      words,
      today,
      measureText,
      idPrefix: 'bench',
      titled: true,
      ...size,
    });
  };
}

/** Observable Plot's shortest way to the same: a line with axes. */
function observablePlot(rows: readonly Row[]): () => string {
  const { document } = parseHTML('<html><body></body></html>');
  const data = rows.map((row) => ({ date: toDate(row.day), value: row.value }));
  return () => {
    const picture = Plot.plot({
      ...size,
      document: document as unknown as Document,
      marks: [Plot.ruleY([0]), Plot.lineY(data, { x: 'date', y: 'value' })],
    });
    return picture.outerHTML;
  };
}

/** The way in which star-history draws: some thirty samples, joined by one smooth curve, in a DOM. */
function sampledCurve(rows: readonly Row[]): () => string {
  const { document } = parseHTML('<html><body></body></html>');
  const every = Math.ceil(rows.length / 30);
  return () => {
    const samples = rows
      .filter((_, index) => index % every === 0 || index === rows.length - 1)
      .map((row) => ({ date: toDate(row.day), value: row.value }));
    const root = document.createElement('div');
    const svg = select(root as unknown as HTMLDivElement)
      .append('svg')
      .attr('viewBox', `0 0 ${size.width} ${size.height}`);
    const x = scaleUtc([samples[0]!.date, samples.at(-1)!.date], [50, size.width - 20]);
    const y = scaleLinear([0, max(samples, (each) => each.value)!], [size.height - 40, 20]);
    type Group = Selection<SVGGElement, unknown, null, undefined>;
    (
      svg.append('g').attr('transform', `translate(0,${size.height - 40})`) as unknown as Group
    ).call(axisBottom(x).ticks(6));
    (svg.append('g').attr('transform', 'translate(50,0)') as unknown as Group).call(
      axisLeft(y).ticks(5),
    );
    const curve = line<(typeof samples)[number]>(
      (each) => x(each.date),
      (each) => y(each.value),
    ).curve(curveMonotoneX);
    svg
      .append('path')
      .attr('d', curve(samples))
      .attr('fill', 'none')
      .attr('stroke', '#dd4528')
      .attr('stroke-width', 3);
    return root.innerHTML;
  };
}

/** How many a second: the median of five rounds of half a second. */
function rate(draw: () => string): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 500) {
      draw();
      count += 1;
    }
    return (1000 * count) / (performance.now() - start);
  });
  return rounds.sort((a, b) => a - b)[2]!;
}

export async function benchCharts(): Promise<string> {
  const lines: string[] = [];
  for (const days of [365, 3650]) {
    const rows = rowsOf(days);
    const ways: [string, () => string][] = [
      ['Plaudit: title, labels, summary, jumps', await plaudit(rows)],
      ['Observable Plot: line and axes', observablePlot(rows)],
      ['As star-history: 30 samples, smooth curve', sampledCurve(rows)],
    ];
    lines.push(
      `${days} daily points`.padEnd(46) +
        'charts/s'.padStart(10) +
        'KB'.padStart(9) +
        'KB gzip'.padStart(9),
    );
    for (const [name, draw] of ways) {
      const svg = draw();
      const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
      lines.push(
        `  ${name}`.padEnd(46) +
          rate(draw).toFixed(0).padStart(10) +
          kilobytes(Buffer.byteLength(svg)).padStart(9) +
          kilobytes(gzipSync(svg, { level: 9 }).length).padStart(9),
      );
    }
  }
  return lines.join('\n');
}
