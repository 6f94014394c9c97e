import { afterEach, describe, expect, it } from '@jest/globals';
import { setLocale } from '../text/locale.js';
import { dueWords } from './due-words.js';

const NOW = new Date('2026-12-03T15:00:00Z');

describe('a due date in words', () => {
  afterEach(() => setLocale(['en'], 'UTC'));

  it('says the day as the reader’s locale does', () => {
    const inLocale = (tag: string) => {
      setLocale([tag], 'America/Jamaica');
      return dueWords('2026-12-11', false, NOW);
    };
    expect(inLocale('en-GB')).toBe('Due Friday 11 December');
    expect(inLocale('en-US')).toBe('Due Friday, December 11');
  });

  it('counts the days where the reader is', () => {
    setLocale(['en-GB'], 'America/Jamaica');
    expect(dueWords('2026-12-03', false, NOW)).toBe('Due today');
    expect(dueWords('2026-12-04', false, NOW)).toBe('Due tomorrow, Friday 4 December');
    setLocale(['en-GB'], 'Pacific/Auckland');
    expect(dueWords('2026-12-04', false, NOW)).toBe('Due today');
  });

  it('says since when something is late, and only when it is', () => {
    setLocale(['en-GB'], 'UTC');
    expect(dueWords('2026-12-02', true, NOW)).toBe('Was due yesterday, Wednesday 2 December');
    expect(dueWords('2026-11-23', true, NOW)).toBe('Was due 10 days ago, Monday 23 November');
    expect(dueWords('2026-11-23', false, NOW)).toBe('Due Monday 23 November');
  });

  it('names the year where it is not this one, and says that there is no date', () => {
    setLocale(['en-GB'], 'UTC');
    expect(dueWords('2027-01-08', false, NOW)).toMatch(/^Due Friday,? 8 January 2027$/);
    expect(dueWords(null, false, NOW)).toBe('No due date');
  });
});
