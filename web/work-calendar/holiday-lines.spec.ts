import { expect, it } from '@jest/globals';
import { readCalendarFile, readHolidayLines } from './holiday-lines.js';

it('reads a list with a holiday a line and says which lines are none', () => {
  const typed =
    ' 2026-12-25 Christmas Day\r\n\n2026-12-28, Boxing Day \nChristmas\n2026-02-30 Never\n2027-01-01';
  expect(readHolidayLines(typed)).toEqual({
    holidays: [
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-12-28', name: 'Boxing Day' },
    ],
    faulty: [4, 5, 6],
  });
});

it('reads the whole days of a calendar file', () => {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261225',
    'DTEND;VALUE=DATE:20261227',
    'SUMMARY;LANGUAGE=en:Christmas\\, both',
    '  days',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20261231T200000Z',
    'SUMMARY:Party',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readCalendarFile(file)).toEqual([
    { day: '2026-12-25', name: 'Christmas, both days' },
    { day: '2026-12-26', name: 'Christmas, both days' },
  ]);
  expect(readCalendarFile('Christmas')).toEqual([]);
});
