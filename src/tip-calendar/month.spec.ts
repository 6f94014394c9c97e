import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '../due-dates/working-days.js';
import { addToMonth, endOfMonth, hourOf, isMonth, monthAt, monthsBetween, workingDayOf } from './month.js';

describe('a month', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 30, '2028-12'],
    ['2026-06', 0, '2026-06'],
  ])('%s moved by %d is %s', (month, months, moved) => {
    expect(addToMonth(month, months)).toBe(moved);
    expect(monthsBetween(month, moved)).toBe(months);
  });

  it.each([
    ['2026-12', true],
    ['2026-13', false],
    ['2026-1', false],
    ['1999-12', false],
    ['2026-12-01', false],
  ])('%s is one: %s', (text, is) => expect(isMonth(text)).toBe(is));

  it.each([
    // The same instant is in another month at either end of the world.
    ['2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01'],
    ['2026-12-31T11:00:00Z', 'Pacific/Niue', '2026-12'],
    ['2027-01-01T10:59:59Z', 'Pacific/Niue', '2026-12'],
    ['2027-01-01T11:00:00Z', 'Pacific/Niue', '2027-01'],
  ])('at %s in %s it is %s', (instant, zone, month) => {
    expect(monthAt(new Date(instant), zone)).toBe(month);
  });

  it.each([
    ['2026-12', 'America/Jamaica', '2027-01-01T05:00:00.000Z'],
    ['2027-03', 'Europe/Berlin', '2027-03-31T22:00:00.000Z'],
    ['2026-12', 'Pacific/Kiritimati', '2026-12-31T10:00:00.000Z'],
  ])('%s ends in %s at %s', (month, zone, instant) => {
    expect(endOfMonth(month, zone).toISOString()).toBe(instant);
  });
});

describe('the n-th working day', () => {
  it.each([
    ['2026-12', 1, '2026-12-01'], // a Tuesday
    ['2026-12', 5, '2026-12-07'], // past a weekend
    ['2026-08', 1, '2026-08-03'], // begins with a Saturday
    ['2026-11', 1, '2026-11-02'], // begins with a Sunday
    ['2026-11', 3, '2026-11-04'],
    ['2027-02', 20, '2027-02-26'], // the shortest month has twenty
    ['2028-02', 20, '2028-02-28'],
  ])('of %s for %d is %s', (month, n, day) => expect(workingDayOf(month, n)).toBe(day));

  const sundays: WorkCalendar = { weekdays: [7, 1, 2, 3, 4], holidays: new Map() };
  const closed = (...days: string[]): WorkCalendar => ({
    weekdays: [1, 2, 3, 4, 5],
    holidays: new Map(days.map((day) => [day, 'Closed'])),
  });
  it.each<[string, number, WorkCalendar, string]>([
    ['2026-11', 3, sundays, '2026-11-03'],
    ['2026-12', 1, closed('2026-12-01', '2026-12-02'), '2026-12-03'],
    ['2027-02', 20, closed('2027-02-05'), '2027-02-26'], // nineteen: the last one
    ['2026-12', 2, { weekdays: [], holidays: new Map() }, '2026-12-02'], // never open: as elsewhere
  ])('follows the calendar: of %s for %d', (month, n, work, day) =>
    expect(workingDayOf(month, n, work)).toBe(day),
  );
});

describe('an hour of a day', () => {
  it.each([
    ['2026-12-03', 9, 'America/Jamaica', '2026-12-03T14:00:00.000Z'],
    ['2026-12-03', 9, 'Pacific/Kiritimati', '2026-12-02T19:00:00.000Z'],
    ['2026-12-03', 9, 'Pacific/Niue', '2026-12-03T20:00:00.000Z'],
    ['2026-12-03', 9, 'Asia/Kathmandu', '2026-12-03T03:15:00.000Z'],
    ['2027-03-27', 9, 'Europe/Berlin', '2027-03-27T08:00:00.000Z'],
    ['2027-03-28', 9, 'Europe/Berlin', '2027-03-28T07:00:00.000Z'],
    // The clock goes from two to three, and in autumn through two twice: the second one counts.
    ['2027-03-28', 2, 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', 2, 'Europe/Berlin', '2027-10-31T01:00:00.000Z'],
  ])('%s at %d in %s is %s', (day, hour, zone, instant) => {
    expect(hourOf(day, hour, zone).toISOString()).toBe(instant);
  });
});
