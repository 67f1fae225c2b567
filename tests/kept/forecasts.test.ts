import { describe, expect, it } from 'vitest';
import { forecastSeries } from '#model/forecast.ts';
import { addTallies, judgeForecasts, syntheticGroups } from '#model/forecast-trial.ts';

// Forecasts of series that are always the same: an arithmetic slip anywhere shows in their digits.

const digits = (value: number): number => Number(value.toPrecision(6));

describe('forecasts', () => {
  it.each(syntheticGroups().map(({ name, series }) => [name, series] as const))(
    'of %s are those that were kept',
    async (name, series) => {
      const lines = series.slice(0, 3).map((each) => {
        const forecast = forecastSeries(each);
        return JSON.stringify(forecast, (key, value: unknown) =>
          typeof value === 'number'
            ? digits(value)
            : key === 'path'
              ? [0, 6, 13, 29, -1].flatMap((at) => (value as unknown[]).at(at) ?? [])
              : value,
        );
      });
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
        `forecasts/${name.replaceAll(/\W+/g, '-')}.txt`,
      );
    },
  );

  it('are judged as they were', async () => {
    // Two of each law: one whole, one too short to be judged.
    const tallies = syntheticGroups().map(({ name, series }) =>
      judgeForecasts({
        name,
        series: series.slice(0, 2).map((each, index) => ({
          ...each,
          points: index === 0 ? each.points : each.points.slice(0, 20),
        })),
      }),
    );
    const told = [...tallies, addTallies(tallies)].map((tally) =>
      JSON.stringify(tally, (_, value: unknown) =>
        typeof value === 'number' ? digits(value) : value instanceof Map ? [...value] : value,
      ),
    );
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('forecasts/judged.txt');
  });
});
