import type { ForecastGap } from '#model/forecast-grid.ts';
import type { Forecast } from '#model/forecast.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/** Why there is no forecast of what is called `name`. */
export function forecastGap(gap: ForecastGap, name: string): Message {
  switch (gap.reason) {
    case 'counts':
      return message('gaps.forecast-counts', { counts: gap.counts });
    case 'rhythm':
      return gap.cadence === 'month'
        ? message('gaps.forecast-monthly', { name })
        : message('gaps.forecast-irregular', { name });
    case 'short': {
      const { fewest, hole, steps } = gap;
      const args = { name, fewest, hole, steps };
      return gap.stepDays === 1
        ? message('gaps.forecast-days', args)
        : message('gaps.forecast-weeks', args);
    }
    case 'steady':
      return message('gaps.forecast-steady', { name });
    case 'untested':
      return message('gaps.forecast-untested', { name });
  }
}

/** What a model takes for granted: `if the last count stays`. */
export function modelIn({ kind, stepDays, window }: Forecast['model']): Message {
  if (kind === 'naive') return message('charts.forecast.model-naive');
  const unit = stepDays === 1 ? 'days' : 'weeks';
  if (kind === 'consensus') return message(`charts.forecast.model-consensus-${unit}`);
  return message(`charts.forecast.model-${kind}-${unit}`, { window });
}
