import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment, wallClockAt } from '#model/day.ts';

const zones = ['UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

describe('a moment', () => {
  it.each([
    ['2026-03-04T18:30+01:00', '2026-03-04T17:30:00.000Z'],
    ['2026-03-04T18:30:15Z', '2026-03-04T18:30:15.000Z'],
    ['2026-03-04 18:30-0500', '2026-03-04T23:30:00.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(new Date(parseMoment(text)!).toISOString()).toBe(expected);
  });

  it.each(['2026-03-04T18:30', '2026-02-30T10:00Z', '2026-03-04', 'yesterday', ''])(
    'is not %j',
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  it('is the same moment whatever offset it is written with', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, minutes) => {
          const shifted = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
          const sign = minutes < 0 ? '-' : '+';
          const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
          const offset = `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
          expect(parseMoment(shifted + offset)).toBe(date.getTime());
        },
      ),
    );
  });

  it('has the day and the hour that the clocks of a zone show, as Intl knows them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2036-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, timeZone) => {
          const parts = Object.fromEntries(
            new Intl.DateTimeFormat('en-CA', {
              timeZone,
              year: 'numeric',
              month: '2-digit',
              day: '2-digit',
              hour: '2-digit',
              hourCycle: 'h23',
            })
              .formatToParts(date)
              .map(({ type, value }) => [type, value]),
          );
          expect(wallClockAt(date.getTime(), timeZone)).toEqual({
            date: `${parts['year']}-${parts['month']}-${parts['day']}`,
            hour: Number(parts['hour']),
          });
        },
      ),
    );
  });

  it('before and after the clocks change has the hours that they show', () => {
    const hours = [
      '2026-03-29T00:30Z',
      '2026-03-29T01:30Z',
      '2026-10-25T00:30Z',
      '2026-10-25T01:30Z',
    ];
    expect(hours.map((text) => wallClockAt(parseMoment(text)!, 'Europe/Oslo').hour)).toEqual([
      1, 3, 2, 2,
    ]);
  });
});
