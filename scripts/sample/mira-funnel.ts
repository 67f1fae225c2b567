import { addDays, addMonths, day, type Day } from '#model/day.ts';
import { chanceOf } from './chance.ts';
import { MIRA } from './mira-days.ts';
import { csvFile, type SampleFile } from './table.ts';

/** Months in which something was for sale that was not before, or was taken away: times the usual visits, and buyers. */
const special: Record<string, { visits: number; buying: number; price: number }> = {
  '2025-01': { visits: 1.7, buying: 1.9, price: 118 },
  '2025-10': { visits: 2.1, buying: 0.9, price: 46 },
  '2026-01': { visits: 1.6, buying: 1.8, price: 124 },
  // People came to read what had happened to the licence, not to buy.
  '2026-03': { visits: 1.9, buying: 0.24, price: 52 },
  '2026-09': { visits: 2, buying: 1.6, price: 49 },
  '2026-10': { visits: 1.3, buying: 1.2, price: 47 },
};

const months: readonly Day[] = Array.from({ length: 24 }, (_, index) =>
  addMonths(day('2024-11-01'), index),
);

export function funnel(): SampleFile {
  const chance = chanceOf('mira/funnel');
  const rows = months.map((first, index) => {
    const month = special[first.slice(0, 7)];
    const summer = first.slice(5, 7) === '07' ? 0.68 : 1;
    const visits = chance.count((5_200 + index * 175) * (month?.visits ?? 1) * summer);
    const leads = chance.count(visits * chance.between(0.036, 0.045));
    const customers = chance.count(leads * chance.between(0.12, 0.15) * (month?.buying ?? 1));
    return {
      date: addDays(addMonths(first, 1), -1),
      visits,
      leads,
      customers,
      // The bookkeeper changed programs in that month, and its figure does not add up; so there is none.
      revenue:
        first === '2025-06-01'
          ? undefined
          : Math.round(customers * (month?.price ?? 64) * chance.between(0.92, 1.08) * 100) / 100,
    };
  });
  return csvFile(`${MIRA}/funnel.csv`, rows);
}
