import { expect, it } from '@jest/globals';
import { bookedWords, cancelledWords, missedWords, whenAndWhere } from './booking-words.js';

const SESSION = {
  title: 'Working for each other',
  onDay: '2026-12-08',
  at: '09:30',
  timeZone: 'America/Jamaica',
  room: 'Room 2',
};

it('says when and where by the clock of the room', () => {
  expect(whenAndWhere(SESSION)).toBe('Tuesday 8 December 2026 at 09:30 (America/Jamaica), Room 2');
  expect(whenAndWhere({ ...SESSION, room: null })).toMatch(/, online$/);
});

it('tells a seat from a place on the waiting list, and why a session is cancelled', () => {
  expect(bookedWords(SESSION, false).subject).toBe('A seat for you: Working for each other');
  expect(bookedWords(SESSION, true).subject).toBe('You are on the waiting list: Working for each other');
  expect(cancelledWords(SESSION, 'The room is flooded').words.paragraphs).toContain(
    'Why: The room is flooded',
  );
  expect(cancelledWords(SESSION, null).words.paragraphs).toHaveLength(1);
});

it('asks somebody who was not there what came between', () => {
  expect(missedWords(SESSION).words.paragraphs.join(' ')).toMatch(/may have come between/);
});
