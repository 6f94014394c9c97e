import type { Day } from '../common/days.js';
import { dayInWords, weekdayInWords } from '../common/day-words.js';
import { type DueStep, explainDue, type LearnerFacts } from '../due-dates/due-date.js';
import { missingDetail, type MissingDetail } from '../due-dates/due-rule.js';
import { dueStepInWords } from '../due-dates/due-words.js';
import { cameBackInWords, knownIn, matchInWords, type ReasonFacts } from '../enrolments/why.js';
import type { ExplanationStepView, ReasonExplanationView } from './dto/explanation.view.js';
import type { VersionedReason } from './explanations.repository.js';

/** Where somebody was on a day. */
export interface Place {
  title: string | null;
  department: string | null;
}

/** When somebody was hired and where they worked when rules asked. */
export function factsInWords(
  { hiredOn, firstDay }: Pick<LearnerFacts, 'hiredOn' | 'firstDay'>,
  place: Place | null,
): ExplanationStepView[] {
  const hired =
    hiredOn === null
      ? `First seen on ${dayInWords(firstDay)}; the hire date is missing`
      : `Hired on ${dayInWords(hiredOn)}`;
  const at = place && placeInWords(place);
  return [
    { kind: 'hired', day: hiredOn, sentence: hired },
    ...(at ? [{ kind: 'placed', day: null, sentence: at }] : []),
  ];
}

function placeInWords({ title, department }: Place): string | null {
  if (title !== null && department !== null) return `${title} in ${department}`;
  return title ?? department;
}

const toStep = (step: DueStep): ExplanationStepView => ({
  kind: step.kind,
  day: step.day,
  sentence: dueStepInWords(step),
});

function cameBack({ cameBack: round }: ReasonFacts): ExplanationStepView[] {
  if (!round) return [];
  return [{ kind: 'came-back', day: round.completedOn, sentence: `The track ${cameBackInWords(round)}` }];
}

const MISSING: Record<MissingDetail, string> = {
  'hire-date': 'the hire date',
  department: 'the department',
  title: 'the job title',
};

function whyNoDue(facts: ReasonFacts): string {
  const { due } = facts;
  const missing = missingDetail(due, knownIn(facts));
  if (missing) return `No due date, since ${MISSING[missing]} is missing: it follows once that is known`;
  if (due.kind !== 'on' && due.anchor === 'completion')
    return `No due date yet: it follows once “${due.trackTitle}” is completed`;
  return 'No due date';
}

/** How the due day of one reason comes about; where it was computed from what is not known any more, the day that was told. */
export function dueOfReason(
  facts: ReasonFacts,
  dueOn: Day | null,
  learner: LearnerFacts | null,
): ExplanationStepView[] {
  const steps = [...cameBack(facts), ...(learner ? explainDue(facts.due, learner, facts).map(toStep) : [])];
  if (dueOn === null) {
    return [{ kind: 'missing', day: null, sentence: whyNoDue(facts) }];
  }
  if (steps.at(-1)?.day === dueOn) return steps;
  return [...steps, { kind: 'told', day: dueOn, sentence: `Told as due on ${weekdayInWords(dueOn)}` }];
}

/** Why an assignment asks for it. */
export function explainReason(
  reason: VersionedReason,
  learner: LearnerFacts | null,
  earliest: Day | null,
): ReasonExplanationView {
  const { assignment, assignmentPublicId, version, facts, dueOn, endedAt } = reason;
  const matched = matchInWords(facts);
  return {
    assignmentId: assignmentPublicId,
    assignment,
    version,
    sentence: `On ${dayInWords(facts.enrolledOn)} matched version ${version} of “${assignment}”: ${matched}`,
    due: dueOfReason(facts, dueOn, learner),
    dueOn,
    ended: endedAt?.toISOString() ?? null,
    decides: endedAt === null && dueOn !== null && dueOn === earliest,
  };
}

/** The day of the reason that is due first. */
export const earliestDue = (reasons: readonly VersionedReason[]): Day | null =>
  reasons
    .flatMap(({ endedAt, dueOn }) => (endedAt === null && dueOn !== null ? [dueOn] : []))
    .toSorted()[0] ?? null;

/** The whole in one sentence: who, by what, due when, because. */
export function inOneSentence(
  facts: readonly ExplanationStepView[],
  reasons: readonly ReasonExplanationView[],
  since: readonly ExplanationStepView[],
): string {
  const deciding = reasons.find(({ decides }) => decides) ?? reasons.at(-1);
  const steps = [...facts, ...(deciding ? [{ sentence: deciding.sentence }, ...deciding.due] : []), ...since];
  return steps.map(({ sentence }) => sentence).join('; ');
}
