import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { isKnown } from '#model/measure.ts';
import { reportProfile } from '#proofs/report.ts';
import { publicProfile } from '#public/public-profile.ts';
import { dailyRows, makePlatform, makeProfile } from '../../support/profile-builder.ts';

const today = day('2026-03-01');

/** Rows of so many days up to today, without those whose place (0 is the first) is left out. */
function report(days: number, left: readonly number[] = []) {
  const from = addDays(today, 1 - days);
  const places = Array.from({ length: days }, (_, index) => index).filter(
    (index) => !left.includes(index),
  );
  const rows = dailyRows(from, places, (index) => ({ views: index < days - 28 ? 10 : 20 }));
  const content = makeProfile({ platforms: [makePlatform('instagram', rows)] });
  return reportProfile(publicProfile(content, today).page, { today, locale: 'en-GB' });
}

describe('sums of days', () => {
  it('add up whole stretches, and compare them with the stretch before', () => {
    const { measures } = report(56);
    expect(measures.get('reach.views-28.instagram')).toMatchObject({ status: 'known', value: 560 });
    expect(measures.get('reach.views-change-28.instagram')).toMatchObject({ value: 1 });
    expect(measures.get('reach.views-90.instagram')?.status).toBe('missing');
  });

  it('say how many days are known, and say nothing where more than a seventh is not', () => {
    const four = report(28, [3, 9, 10, 11]).measures.get('reach.views-28.instagram');
    expect(four).toMatchObject({ status: 'known', value: 480 });
    expect(isKnown(four) && four.caveat).toMatchObject({ args: { days: 24, whole: 28 } });
    const five = report(28, [3, 9, 10, 11, 12]).measures.get('reach.views-28.instagram');
    expect(five?.status).toBe('missing');
  });

  it('compare nothing where one stretch was counted on fewer days', () => {
    const change = report(56, [5]).measures.get('reach.views-change-28.instagram');
    expect(change?.status).toBe('missing');
  });
});
