import { periodOf } from '../badge-criteria/award-period.js';
import { addDays, addMonths, type Day } from '../common/days.js';
import type { ErrorDetail } from '../common/errors/domain-error.js';
import type { RoundStatus } from './nomination.entity.js';

/** A calendar quarter: `2026-Q4`. */
export type Quarter = string;

/** The panel has so long to vote, unless an admin says otherwise. */
const DAYS_TO_VOTE = 14;
/** Later than so many days after the quarter nobody remembers what was nominated. */
const LATEST_VOTE_DAYS = 90;

/** How far a round is: nominations are taken, votes are taken, the votes wait to be counted, it is decided. */
export type Stage = 'nominating' | 'voting' | 'voted' | 'decided';

export const quarterOf = (day: Day): Quarter => periodOf('quarter', day).label;

export const isQuarter = (text: string): boolean => /^20\d\d-Q[1-4]$/.test(text);

export function firstDayOfQuarter(quarter: Quarter): Day {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export const lastDayOfQuarter = (quarter: Quarter): Day =>
  addDays(addMonths(firstDayOfQuarter(quarter), 3), -1);

/** The last days of a round: nominations are taken while the quarter lasts, and votes for two weeks after it. */
export function usualDays(quarter: Quarter): RoundDays {
  const nominateUntil = lastDayOfQuarter(quarter);
  return { nominateUntil, voteUntil: addDays(nominateUntil, DAYS_TO_VOTE) };
}

export interface RoundDays {
  nominateUntil: Day;
  voteUntil: Day;
}

export interface RoundTimes {
  status: RoundStatus;
  nominationsCloseAt: Date;
  votingClosesAt: Date;
}

export function stageOf({ status, nominationsCloseAt, votingClosesAt }: RoundTimes, now: Date): Stage {
  if (status !== 'open') return 'decided';
  if (now < nominationsCloseAt) return 'nominating';
  return now < votingClosesAt ? 'voting' : 'voted';
}

/** What is wrong with the days of a round: nominations end within the quarter, votes after them and at most 90 days after the quarter. */
export function faultsOf(quarter: Quarter, { nominateUntil, voteUntil }: RoundDays): ErrorDetail[] {
  const last = lastDayOfQuarter(quarter);
  const faults: ErrorDetail[] = [];
  if (nominateUntil < firstDayOfQuarter(quarter) || nominateUntil > last)
    faults.push({
      field: 'nominateUntil',
      code: 'OUTSIDE_QUARTER',
      message: 'Nominations end on a day of the quarter: the next quarter takes its own.',
    });
  if (voteUntil <= nominateUntil)
    faults.push({
      field: 'voteUntil',
      code: 'VOTE_BEFORE_NOMINATIONS',
      message: 'The panel votes once nominations have ended: choose a later day.',
    });
  if (voteUntil > addDays(last, LATEST_VOTE_DAYS))
    faults.push({
      field: 'voteUntil',
      code: 'VOTE_TOO_LATE',
      message: `The panel votes within ${LATEST_VOTE_DAYS} days of the quarter.`,
    });
  return faults;
}
