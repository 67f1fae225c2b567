import { describe, expect, it } from 'vitest';
import { forecastSeries } from '#model/forecast.ts';
import { syntheticGroups } from '#model/forecast-trial.ts';

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
});
