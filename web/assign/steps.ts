import type { View } from '../api/client.js';
import { toRule } from '../audiences/rule-draft.js';
import type { Draft } from './draft.js';
import { type DueMistake, dueRequest, mistakeInDue } from './due-draft.js';

/** The steps of assigning, in their order and as the address names them. */
export const STEPS = ['track', 'people', 'due', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** What a step still lacks, at the field where it is missing. */
export type Mistake = 'track-missing' | 'who-missing' | 'pasted-left' | 'rule-unfinished' | DueMistake;

export const readStep = (value: string): Step | null => STEPS.find((step) => step === value) ?? null;

const hasWho = ({ people, departments, titles, audiences, rule }: Draft) =>
  people.length + departments.length + titles.length + audiences.length + rule.length > 0;

/** What is missing in a step; null where one may go on. `today` is the reader's day. */
export function mistakeIn(step: Step, draft: Draft, today: string): Mistake | null {
  switch (step) {
    case 'track':
      return draft.track ? null : 'track-missing';
    case 'people':
      if (draft.pasted.trim() !== '') return 'pasted-left';
      if (draft.rule.some((group) => toRule(group) === null)) return 'rule-unfinished';
      return hasWho(draft) ? null : 'who-missing';
    case 'due':
      return mistakeInDue(draft, today);
    case 'check':
      return null;
  }
}

/** The first step that lacks something: nobody gets beyond it, whatever the address says. */
export function firstOpenStep(draft: Draft, today: string): Step {
  return STEPS.find((step) => mistakeIn(step, draft, today) !== null) ?? 'check';
}

/** What is asked of the API: whom a complete draft names, and when it is due. */
export function requestOf(draft: Draft): View<'AssignmentRequestDto'> {
  const { track, people, departments, titles, audiences, rule } = draft;
  const own = rule.flatMap((group) => toRule(group) ?? [])[0];
  return {
    track: track?.slug ?? '',
    audience: {
      ...(people.length > 0 && { personIds: people.map(({ id }) => id) }),
      ...(departments.length > 0 && { departmentIds: departments.map(({ id }) => id) }),
      ...(titles.length > 0 && { titles }),
      ...(audiences.length > 0 && { audienceIds: audiences.map(({ id }) => id) }),
      ...(own && { rule: own }),
    },
    due: dueRequest(draft),
  };
}
