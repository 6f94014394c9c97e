import { assertNever } from '../common/assert-never.js';
import type { MatchedBy } from '../audience-rules/audience-match.js';
import type { Day } from '../common/days.js';
import { dayInWords } from '../due-dates/day-words.js';
import { type DueRule, isHireDateMissing } from '../due-dates/due-date.js';

/** The facts that held when a person was enrolled; kept with the reason so that *why* can be answered for ever. */
export interface ReasonFacts {
  matched: MatchedBy;
  due: DueRule;
  enrolledOn: Day;
  waveOn: Day | null;
  hiredOn: Day | null;
  department: string | null;
  title: string | null;
  /** The rule that matched, in words, where it was one. */
  audience?: string;
}

/** What matched somebody, in words. */
export function matchInWords({ matched, hiredOn, waveOn, department, title, audience }: ReasonFacts): string {
  const hire = hiredOn ? `New hire on ${dayInWords(hiredOn)}` : 'New hire';
  switch (matched) {
    case 'new-hire':
      return hire;
    case 'customer-facing-hire':
      return `${hire} who meets customers`;
    case 'customer-facing':
      return 'Everybody who meets customers';
    case 'everybody':
      return waveOn ? `Everybody, from ${dayInWords(waveOn)}` : 'Everybody';
    case 'named':
      return 'Assigned by name';
    case 'department':
      return `Everybody in ${department ?? 'the department'}`;
    case 'title':
      return `Everybody with the title ${title ?? 'in question'}`;
    case 'rule':
      return `For ${audience ?? 'an audience'}`;
    default:
      return assertNever(matched);
  }
}

function dueInWords(rule: DueRule, hiredOn: Day | null): string {
  if (rule.kind === 'on') return `due on ${dayInWords(rule.day)}`;
  if (isHireDateMissing(rule, hiredOn)) return 'no due date, since the hire date is missing';
  const days = rule.days === 1 ? '1 day' : `${rule.days} days`;
  switch (rule.anchor) {
    case 'enrolment':
      return `due ${days} after the day of enrolment`;
    case 'hire':
      return `due ${days} after the hire date`;
    case 'first-day-or-enrolment':
      return `due ${days} after the later of the first day and the day of enrolment`;
    case 'wave-or-enrolment':
      return `due ${days} after the later of that day and the day of enrolment`;
    default:
      return assertNever(rule.anchor);
  }
}

/** Why somebody has a track, as a sentence for them: what reached them, and how the due date follows. */
export function whyInWords(facts: ReasonFacts): string {
  return `${matchInWords(facts)}: ${dueInWords(facts.due, facts.hiredOn)}`;
}
