import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const codeUnknown = () =>
  new NotFound('CODE_UNKNOWN', 'No session has that code now: look at the screen in the room once more.');

export const attendanceNotOpen = () =>
  new RuleBroken(
    'ATTENDANCE_NOT_OPEN',
    'Who was there can be said from 15 minutes before the beginning, and never of a session that was cancelled.',
  );

export const attendanceSettled = () =>
  new RuleBroken('ATTENDANCE_SETTLED', 'The trainer has said that you were not there: tell them.');

export const sessionFeedbackClosed = () =>
  new RuleBroken(
    'SESSION_FEEDBACK_CLOSED',
    'Whoever was at a session is asked about it once it is over, for 60 days.',
  );

export const sessionFeedbackSent = () =>
  new Conflict('SESSION_FEEDBACK_SENT', 'You answered already, and the answer stands.');
