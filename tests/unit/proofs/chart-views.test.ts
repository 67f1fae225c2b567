import { describe, expect, test } from 'vitest';
import { isGap, type ChartFinding } from '#charts/chart.ts';
import { addDays, day, type Day } from '#model/day.ts';
import { choiceOf, rangeFindings, readingOf, tellWithin } from '#proofs/chart-views.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { charts } from '#proofs/registry.ts';
import { galleryCases } from '../../gallery/cases.ts';

const reportOf = (name: string): ProfileReport =>
  galleryCases.find((gallery) => gallery.name === name)!.report;

function told(id: string, report: ProfileReport): ChartFinding<unknown> {
  const finding = charts.get(id)!.tell(report, report);
  if (isGap(finding)) throw new Error(`${id} has nothing to show`);
  return finding;
}

function toldWithin(id: string, report: ProfileReport, from: Day, to: Day) {
  const finding = tellWithin(charts.get(id)!, report, { from, to });
  if (isGap(finding)) throw new Error(`${id} has nothing to show`);
  return finding.data as Record<string, unknown>;
}

describe('a chart within a stretch of days', () => {
  test('judges jumps by all that was counted, and shows those of the stretch', () => {
    const report = reportOf('a purge');
    const whole = told('jumps', report).data as { jumps: { day: Day }[]; changes: unknown[] };
    const { day: seen } = whole.jumps[0]!;
    const [from, to] = [addDays(seen, -3), addDays(seen, 3)];
    // Seven changes would be too few to say what is usual.
    const near = toldWithin('jumps', report, from, to) as unknown as typeof whole;
    expect(near.jumps).toEqual(whole.jumps.filter((jump) => jump.day >= from && jump.day <= to));
    expect(near.jumps.length).toBeGreaterThan(0);
    expect(near.changes).toHaveLength(7);
  });

  test('begins a change that nobody counted anew at nothing', () => {
    const report = reportOf('gains and losses');
    const whole = told('reckoned-growth', report).data as { points: { day: Day; value: number }[] };
    const from = whole.points[30]!.day;
    const { points } = toldWithin(
      'reckoned-growth',
      report,
      from,
      report.today,
    ) as unknown as typeof whole;
    expect(points[0]).toMatchObject({ day: from, value: 0 });
    expect(points.at(-1)!.value).toBe(whole.points.at(-1)!.value - whole.points[30]!.value);
  });

  test('keeps counts that were reckoned from one that is known', () => {
    const report = reportOf('gains and losses with a count');
    const whole = told('reckoned-growth', report).data as { points: { day: Day; value: number }[] };
    const from = whole.points[30]!.day;
    const { points } = toldWithin(
      'reckoned-growth',
      report,
      from,
      report.today,
    ) as unknown as typeof whole;
    expect(points).toEqual(whole.points.slice(30));
  });

  test('takes the first change from the count before the stretch', () => {
    const report = reportOf('ordinary');
    const { lines } = toldWithin(
      'net-growth',
      report,
      day('2024-09-02'),
      day('2024-11-24'),
    ) as unknown as { lines: { periods: { from: Day; change: unknown }[] }[] };
    const [first] = lines[0]!.periods;
    expect(first!.from).toBe('2024-09-02');
    expect(first!.change).not.toBeNull();
  });
});

describe('what a reader may choose', () => {
  test('is never what the chart already shows, nor of other platforms, nor too little for a picture', () => {
    const read = galleryCases.flatMap(({ report }) =>
      [...charts.values()].flatMap((chart) => {
        const finding = chart.tell(report, report);
        const data = isGap(finding) ? null : readingOf(chart, finding, report.words);
        return isGap(finding) || !data
          ? []
          : [{ chart, data, report, found: rangeFindings(chart, finding, report) }];
      }),
    );
    expect(read.flatMap(({ found }) => found).length).toBeGreaterThan(100);
    for (const { chart, data, found, report } of read) {
      const names = data.lines.map(({ name }) => name);
      for (const { finding } of found) {
        const { lines } = readingOf(chart, finding, report.words)!;
        expect(names).toEqual(expect.arrayContaining(lines.map(({ name }) => name)));
        expect(lines.some(({ days }) => days.length > 2)).toBe(true);
      }
      const choice = choiceOf(chart, data, found);
      expect(choice?.ranges ?? []).toEqual(found.map(({ days }) => days));
      expect(choice?.logarithmic ?? false).toBe(
        chart.logarithmic === true && data.lines.some(({ days }) => days.length > 2),
      );
    }
  });
});
