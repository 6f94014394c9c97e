import { afterEach, describe, expect, it } from '@jest/globals';
import { dayAndTime, daysFromNow, minutesInWords, percent, shortDay } from './dates.js';
import { setLocale } from './locale.js';

describe('dates and lengths', () => {
  afterEach(() => setLocale(['en'], 'UTC'));

  it('are written as the reader does, in their own zone', () => {
    setLocale(['en-GB'], 'America/Jamaica');
    expect(dayAndTime('2026-12-04T02:05:00Z')).toBe('3 December 2026 at 21:05');
    expect(shortDay('2026-12-04')).toBe('4 Dec 2026');
    expect(daysFromNow('2026-12-05', new Date('2026-12-03T15:00:00Z'))).toBe('in 2 days');
    expect(percent(0.8)).toBe('80%');
  });

  it('are lengths of time in hours and minutes', () => {
    setLocale(['en-GB'], 'UTC');
    expect([0, 45, 60, 65].map(minutesInWords)).toEqual(['0 mins', '45 mins', '1 hr', '1 hr 5 mins']);
  });

  it('pass over a locale or zone that nobody knows', () => {
    setLocale(['no_such_tag', null, 'en-GB'], 'Mars/Olympus');
    expect(shortDay('2026-12-04')).toBe('4 Dec 2026');
    expect(dayAndTime('2026-12-04T02:05:00Z')).toMatch(/^[34] December 2026 at/);
  });
});
