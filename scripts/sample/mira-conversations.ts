import { inSeason, isSunday, type Year } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { isPause, MIRA, miraDays } from './mira-days.ts';
import { csvFile, type SampleFile } from './table.ts';

interface BadWeek {
  /** Times the usual number of messages. */
  times: number;
  answered: number;
  minutes: number;
  concerns: number;
  /** What was raised about the licence was settled when the old one came back, not before. */
  settled: number;
}

/** How the weeks of the licence went: by the Sunday that ends them. */
const badWeeks: Record<string, BadWeek> = {
  '2026-03-08': { times: 5.6, answered: 0.47, minutes: 2_890, concerns: 0.71, settled: 0.09 },
  '2026-03-15': { times: 3.1, answered: 0.58, minutes: 1_940, concerns: 0.64, settled: 0.1 },
  '2026-03-22': { times: 2.2, answered: 0.78, minutes: 880, concerns: 0.49, settled: 0.13 },
  '2026-03-29': { times: 2.6, answered: 0.93, minutes: 310, concerns: 0.22, settled: 0.97 },
};

const year: Year = [1.2, 1.1, 1, 1, 0.95, 0.9, 0.7, 0.9, 1.2, 1.1, 1, 0.8];

/** Nobody kept count of people before. */
const peopleSince = '2025-03-01';

/** What people asked, a row a week that ends on Sunday. */
export function conversations(): SampleFile {
  const chance = chanceOf('mira/conversations');
  const sundays = miraDays.filter((date) => isSunday(date)).slice(1);
  const rows = sundays.map((date, index) => {
    const bad = badWeeks[date];
    const away = bad === undefined && isPause(date);
    const usual = (38 + index * 0.28) * inSeason(year, date);
    const received = chance.count(usual * (bad?.times ?? 1));
    const share = bad?.answered ?? (away ? chance.between(0.6, 0.75) : chance.between(0.87, 0.97));
    const minutes =
      bad?.minutes ?? (away ? chance.between(1_500, 2_600) : chance.between(165, 420));
    const concerns = Math.min(
      received,
      bad ? Math.round(received * bad.concerns) : chance.count(3.4),
    );
    const settled = bad?.settled ?? chance.between(0.72, 1);
    const engagers = chance.count((860 + index * 4.1) * (bad ? 1.6 : away ? 0.5 : 1));
    const returning = Math.round(engagers * (bad ? 0.27 : chance.between(0.37, 0.46)));
    const counted = date >= peopleSince;
    return {
      date,
      received,
      answered: Math.round(received * share),
      median_minutes: Math.round(minutes),
      concerns,
      resolved: Math.round(concerns * settled),
      engagers: counted ? engagers : undefined,
      returning: counted ? returning : undefined,
    };
  });
  return csvFile(`${MIRA}/conversations.csv`, rows);
}
