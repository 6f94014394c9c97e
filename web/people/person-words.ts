import { dayInWords, shortDay } from '../text/dates.js';
import type { Tone } from '../ui/status-badge.js';
import { text } from './messages.js';
import type { Person } from './people-data.js';
import { type WorkerType, WORKER_TYPES } from './people-search.js';

const WORDS: Record<WorkerType, string> = {
  employee: text('employee'),
  contractor: text('contractor'),
  temporary: text('temporary'),
  'business-owner': text('business-owner'),
  partner: text('partner'),
};

/** A worker type in words; as it came where it is none of ours. */
export function workerTypeWords(type: string | null): string | null {
  const known = WORKER_TYPES.find((one) => one === type);
  return known ? WORDS[known] : type;
}

/** Where somebody stands, with the day that it begins or ended. */
export function statusShown({ status, hiredOn, lastDay }: Person): { tone: Tone; words: string } {
  switch (status) {
    case 'in-service':
      return { tone: 'done', words: text('in-service') };
    case 'on-leave':
      return { tone: 'paused', words: text('on-leave') };
    case 'starting':
      return {
        tone: 'waiting',
        words: hiredOn ? text('startsOn', { day: shortDay(hiredOn) }) : text('starting'),
      };
    case 'left':
      return { tone: 'ended', words: lastDay ? text('leftOn', { day: shortDay(lastDay) }) : text('left') };
  }
}

/** A time in words, open where nobody knows the end; `from` a day to come, it has not begun. */
export function spanInWords(
  { from, lastDay }: { from: string; lastDay: string | null },
  today: string,
): string {
  if (lastDay !== null) return text('serviceFromTo', { from: shortDay(from), to: shortDay(lastDay) });
  return text(from > today ? 'serviceFrom' : 'serviceSince', { from: dayInWords(from) });
}
