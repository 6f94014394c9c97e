import type { CriterionForm } from './badge-editor-data.js';

export type CriterionKind = CriterionForm['kind'];
export type NameKey = 'track' | 'course' | 'signOff';
export type AmountKey = 'withinDays' | 'score' | 'scenarios' | 'months' | 'colleagues' | 'departments';
export type CriterionField = NameKey | AmountKey | 'firstAttempt' | 'behaviours';

/** The form of one kind of criterion. */
interface KindForm {
  /** What it begins with: what is likely, so that little has to be typed. */
  beginning: Omit<CriterionForm, 'kind'>;
  /** What it asks, in the order of the screen. */
  fields: readonly CriterionField[];
  /** Those among them that may be left empty, and then ask nothing. */
  optional: readonly AmountKey[];
}

/** A form for every kind of the closed union: the compiler misses one that is not here. */
export const KIND_FORMS: Record<CriterionKind, KindForm> = {
  'track-completed': { beginning: {}, fields: ['track', 'withinDays'], optional: ['withinDays'] },
  'course-completed': {
    beginning: {},
    fields: ['course', 'score', 'firstAttempt'],
    optional: ['score'],
  },
  'scenario-score': {
    beginning: { scenarios: 1, score: 90 },
    fields: ['scenarios', 'score', 'firstAttempt'],
    optional: [],
  },
  'tip-streak': { beginning: { months: 3 }, fields: ['months'], optional: [] },
  'kudos-received': {
    beginning: { colleagues: 3, departments: 2 },
    fields: ['colleagues', 'departments', 'behaviours'],
    optional: [],
  },
  'signed-off': { beginning: {}, fields: ['signOff'], optional: [] },
  nomination: { beginning: { decidedBy: 'panel' }, fields: [], optional: [] },
  recommended: { beginning: {}, fields: [], optional: [] },
};

const isKind = (value: string): value is CriterionKind => value in KIND_FORMS;
export const CRITERION_KINDS: readonly CriterionKind[] = Object.keys(KIND_FORMS).filter(isKind);

/** The form with which a kind begins. */
export const beginningOf = (kind: CriterionKind): CriterionForm => ({ kind, ...KIND_FORMS[kind].beginning });

/** A criterion with another amount; an empty one asks nothing where that may be, and is told as missing where it may not. */
export function withAmount(criterion: CriterionForm, key: AmountKey, amount: number): CriterionForm {
  if (amount > 0 || !KIND_FORMS[criterion.kind].optional.includes(key))
    return { ...criterion, [key]: amount };
  const { [key]: _, ...rest } = criterion;
  return rest;
}
