import { assertNever } from '../common/assert-never.js';
import type { MatchedBy } from '../audience-rules/audience-match.js';
import type { Day } from '../common/days.js';
import { dayInWords } from '../common/day-words.js';
import { type DueRule, type KnownDetails, missingDetail, type MissingDetail } from '../due-dates/due-rule.js';
import { dueRuleInWords } from '../due-dates/due-words.js';

/** One reason, in words and with its dates. */
export interface Why {
  sentence: string;
  assignment: string;
  assignmentPublicId: string;
  dueOn: Day | null;
  fromAt: Date;
  endedAt: Date | null;
  endCause: string | null;
}

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
  /** Of a track that came back: how, and when it was completed before; `due` is the day that follows. */
  cameBack?: { how: string; completedOn: Day };
}

/** What matched somebody, in words. */
export function matchInWords({ matched, hiredOn, waveOn, department, title, audience }: ReasonFacts): string {
  const hire = hiredOn ? `New hire on ${dayInWords(hiredOn)}` : 'New hire';
  switch (matched) {
    case 'new-hire':
      return hire;
    case 'customer-facing-hire':
      return `${hire} who meets customers`;
    case 'new-to-customers':
      return `New to a role that meets customers${title === null ? '' : `, ${title}`}`;
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

const MISSING: Record<MissingDetail, string> = {
  'hire-date': 'the hire date is missing',
  department: 'the department is missing',
  title: 'the job title is missing',
};

/** What was known of somebody; of whom begins later the place of the first day is no fact yet, and is not missing. */
export function knownIn({ hiredOn, enrolledOn, department, title }: ReasonFacts): KnownDetails {
  if (hiredOn === null || hiredOn <= enrolledOn) return { hiredOn, department, title };
  return { hiredOn, department: department ?? '', title: title ?? '' };
}

/** How a track came back, and since which completion. */
export const cameBackInWords = ({ how, completedOn }: NonNullable<ReasonFacts['cameBack']>): string =>
  `comes back ${how}, completed on ${dayInWords(completedOn)}`;

function dueInWords(facts: ReasonFacts): string {
  if (facts.cameBack) return `${cameBackInWords(facts.cameBack)}, ${dueRuleInWords(facts.due)}`;
  const missing = missingDetail(facts.due, knownIn(facts));
  return missing ? `no due date, since ${MISSING[missing]}` : dueRuleInWords(facts.due);
}

/** Why somebody has a track, as a sentence for them: what reached them, and how the due date follows. */
export function whyInWords(facts: ReasonFacts): string {
  return `${matchInWords(facts)}: ${dueInWords(facts)}`;
}
