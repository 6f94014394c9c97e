import type { CallFailure, CallResult } from '../../web-calls/web-caller.js';
import { isTaken } from '../chat-tests.js';

const MOST_OF_AN_ANSWER = 200;

/** What a chat service answered to a test. */
export class ChatAnswerView {
  isTaken: boolean;
  /** Null where no answer came. */
  httpStatus: number | null;
  /** Why none came; null where one did. */
  failure: CallFailure | null;
  /** The first 200 characters of what it said. */
  answer: string | null;
}

export const toChatAnswerView = (result: CallResult): ChatAnswerView => ({
  isTaken: isTaken(result),
  httpStatus: result.kind === 'answered' ? result.status : null,
  failure: result.kind === 'answered' ? null : result.failure,
  answer: result.kind === 'answered' ? result.answer.slice(0, MOST_OF_AN_ANSWER) : null,
});
