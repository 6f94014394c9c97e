import { Notice } from '../ui/notice.js';
import type { ChatAnswer } from './chats-data.js';
import { text } from './own-messages.js';

/** What the service answered to a test. */
export function TestResult({ answer }: { answer: ChatAnswer }) {
  return (
    <div role="status">
      <Notice tone={answer.isTaken ? 'done' : 'late'} title={inWords(answer)} />
    </div>
  );
}

function inWords({ isTaken, httpStatus, failure, answer }: ChatAnswer): string {
  if (httpStatus === null) return text('testUnanswered', { why: failure === null ? '' : text(failure) });
  return isTaken
    ? text('testTaken', { status: httpStatus })
    : text('testNotTaken', { status: httpStatus, answer: answer ?? '' });
}
