import { daysBetween, type Day } from '#model/day.ts';
import { exactNumber, percent, spokenNumber } from './format.ts';

/** What charts say in words: findings that a reader could check with a ruler. */

const folds = ['fourfold', 'fivefold', 'sixfold', 'sevenfold', 'eightfold', 'ninefold', 'tenfold'];

/** The change as a verb: `doubled`, `grew 45 %`, `fell 12 %`. Never rounds up to a better word: 1.9 times is `nearly doubled`. */
export function changeInWords(from: number, to: number, locale: string): string {
  if (from === to) return 'stood still';
  if (from <= 0)
    return `${to > from ? 'grew' : 'fell'} from ${exactNumber(from, locale)} to ${spokenNumber(to, locale)}`;
  const ratio = to / from;
  if (ratio >= 11) return `grew ${exactNumber(Math.floor(ratio), locale)}-fold`;
  if (ratio >= 4) {
    const whole = Math.floor(ratio);
    return `grew ${ratio - whole > 0.25 ? 'more than ' : ''}${folds[whole - 4]}`;
  }
  if (ratio >= 3.9) return 'nearly quadrupled';
  if (ratio >= 3.15) return 'more than tripled';
  if (ratio >= 3) return 'tripled';
  if (ratio >= 2.9) return 'nearly tripled';
  if (ratio >= 2.15) return 'more than doubled';
  if (ratio >= 2) return 'doubled';
  if (ratio >= 1.9) return 'nearly doubled';
  const change = Math.abs(ratio - 1);
  if (change < 0.005) return 'hardly changed';
  if (ratio > 1) return `grew ${percent(change, locale)}`;
  if (ratio <= 0.5 && ratio > 0.46) return 'halved';
  return `fell ${percent(change, locale)}`;
}

/** A stretch of time as people say it: `35 days`, `14 months`, `8.5 years`. */
export function spanInWords(from: Day, to: Day, locale: string): string {
  const days = daysBetween(from, to);
  if (days < 60) return plural(days, 'day', 'days', locale);
  const months = Math.round(days / 30.44);
  if (months < 23) return plural(months, 'month', 'months', locale);
  if (months <= 48 && Math.min(months % 12, 12 - (months % 12)) > 1)
    return plural(months, 'month', 'months', locale);
  return plural(Math.round(days / 182.62) / 2, 'year', 'years', locale);
}

export function plural(count: number, one: string, many: string, locale: string): string {
  return `${exactNumber(count, locale)} ${count === 1 ? one : many}`;
}

/** `a, b and c`, in the manner of the page's language. */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
