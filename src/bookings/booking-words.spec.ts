import { expect, it } from '@jest/globals';
import { said } from '../../test/support/said.js';
import { cancelledWords, sessionWords } from './booking-words.js';

const SESSION = {
  title: 'Working for each other',
  onDay: '2026-12-08',
  at: '09:30',
  timeZone: 'America/Jamaica',
  room: 'Room 2',
};

it('says when and where by the clock of the room', () => {
  const [first] = said(sessionWords('session-soon', SESSION)).words.paragraphs;
  expect(first).toBe(
    'You have a seat in Working for each other: Tuesday 8 December 2026 at 09:30 (America/Jamaica), Room 2.',
  );
  const online = said(sessionWords('session-soon', { ...SESSION, room: null }));
  expect(online.words.paragraphs[0]).toMatch(/, online\.$/);
});

it('tells a seat from a place on the waiting list, and why a session is cancelled', () => {
  expect(said(sessionWords('booking-seat', SESSION)).subject).toBe('A seat for you: Working for each other');
  expect(said(sessionWords('booking-waiting', SESSION)).subject).toBe(
    'You are on the waiting list: Working for each other',
  );
  expect(said(cancelledWords(SESSION, 'The room is flooded')).words.paragraphs).toContain(
    'Why: The room is flooded',
  );
  expect(said(cancelledWords(SESSION, null)).words.paragraphs).toHaveLength(1);
});

it('asks somebody who was not there what came between', () => {
  expect(said(sessionWords('session-missed', SESSION)).words.paragraphs.join(' ')).toMatch(
    /may have come up/,
  );
});
