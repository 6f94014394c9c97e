const DAY_MS = 86_400_000;
/** A question comes back after so many days: each right answer leads to the longer pause, a wrong one back to the first. */
export const PAUSES_DAYS = [3, 10, 30];
/** Whoever is wrong again and again is not asked for ever. */
const MOST_ROUNDS = 6;

/** An answer that was given, in the order of the rounds. */
export interface PastAnswer {
  isRight: boolean;
  answeredAt: Date;
}

/** When a question comes back next, and for which time, from 1. */
export interface NextAsk {
  round: number;
  dueAt: Date;
}

/** Decides when a tip's question comes back; `from` is when its reader got to know it. Null once it was known three times running, or asked often enough. */
export function nextAsk(from: Date, answers: readonly PastAnswer[]): NextAsk | null {
  const last = answers.at(-1)?.answeredAt ?? from;
  const wrongBefore = answers.findLastIndex(({ isRight }) => !isRight) + 1;
  const pause = PAUSES_DAYS[answers.length - wrongBefore];
  if (pause === undefined || answers.length >= MOST_ROUNDS) return null;
  return { round: answers.length + 1, dueAt: new Date(last.getTime() + pause * DAY_MS) };
}
