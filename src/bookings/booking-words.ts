import { weekdayInWords } from '../common/day-words.js';
import type { Day } from '../common/days.js';
import type { Words } from '../outbox/words.js';

/** The session that somebody is told of. */
export interface ToldSession {
  title: string;
  onDay: Day;
  at: string;
  timeZone: string;
  room: string | null;
}

interface Told {
  subject: string;
  words: Words;
}

/** `Tuesday 8 December 2026 at 09:30 (America/Jamaica), Training room 2`. */
export const whenAndWhere = ({ onDay, at, timeZone, room }: ToldSession): string =>
  `${weekdayInWords(onDay)} at ${at} (${timeZone}), ${room ?? 'online'}`;

const LINK = { label: 'Look at it', path: '/workshops' };

/** A seat that somebody else took for them. */
export const bookedWords = (session: ToldSession, isWaiting: boolean): Told => ({
  subject: isWaiting ? `You are on the waiting list: ${session.title}` : `A seat for you: ${session.title}`,
  words: {
    paragraphs: [
      isWaiting
        ? `You were put on the waiting list of ${session.title}: ${whenAndWhere(session)}. You get a seat by itself when one comes free.`
        : `You have a seat in ${session.title}: ${whenAndWhere(session)}.`,
      'If you cannot come, cancel or move it: somebody else may be waiting.',
    ],
    link: LINK,
  },
});

/** A seat that came free. */
export const promotedWords = (session: ToldSession): Told => ({
  subject: `You have a seat now: ${session.title}`,
  words: {
    paragraphs: [
      `A seat came free in ${session.title}, and it is yours: ${whenAndWhere(session)}.`,
      'If you cannot come any more, cancel it: somebody else may be waiting.',
    ],
    link: LINK,
  },
});

export const takenBackWords = (session: ToldSession): Told => ({
  subject: `Your seat was cancelled: ${session.title}`,
  words: {
    paragraphs: [`Your seat in ${session.title} was cancelled: ${whenAndWhere(session)}.`],
    link: { label: 'Choose another session', path: '/workshops' },
  },
});

export const rescheduledWords = (session: ToldSession): Told => ({
  subject: `Another time or place: ${session.title}`,
  words: {
    paragraphs: [
      `${session.title} has another time or place: ${whenAndWhere(session)}. Your booking stands.`,
      'If you cannot come then, move it to another session or cancel it.',
    ],
    link: LINK,
  },
});

export const cancelledWords = (session: ToldSession, reason: string | null): Told => ({
  subject: `Cancelled: ${session.title}`,
  words: {
    paragraphs: [
      `${session.title} does not take place: ${whenAndWhere(session)}.`,
      ...(reason ? [`Why: ${reason}`] : []),
    ],
    link: { label: 'Choose another session', path: '/workshops' },
  },
});

export const soonWords = (session: ToldSession): Told => ({
  subject: `Tomorrow: ${session.title}`,
  words: {
    paragraphs: [`You have a seat in ${session.title}: ${whenAndWhere(session)}.`],
    link: LINK,
  },
});

/** Asks what came between, and blames nobody. */
export const missedWords = (session: ToldSession): Told => ({
  subject: `We missed you: ${session.title}`,
  words: {
    paragraphs: [
      `You had a seat in ${session.title} on ${weekdayInWords(session.onDay)} and are not on the list of who was there.`,
      'Something may have come between, or the list may be wrong: tell the trainer if you were there. Otherwise choose another session.',
    ],
    link: { label: 'Choose another session', path: '/workshops' },
  },
});
