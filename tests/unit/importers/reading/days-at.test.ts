import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAt } from '#importers/reading/read-date.ts';
import { dayAt } from '#model/day.ts';

test.each(['UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia'])(
  'remembers hours of %s without another day than that of the zone',
  (timeZone) => {
    const dayOf = daysAt(timeZone);
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000_000_000, max: 1_900_000_000_000 }),
        (milliseconds) => {
          expect(dayOf(milliseconds)).toBe(dayAt(milliseconds, timeZone));
        },
      ),
      { examples: [[Date.UTC(2011, 11, 30, 9, 59, 59)], [Date.UTC(2011, 11, 30, 10)]] },
    );
  },
);
