import type { ScenarioState } from '../lesson-kinds/scenario.js';

/** The choices of a walk through a scenario, as places from 0. */
export interface ScenarioPath {
  path: number[];
}

export const AT_THE_START: ScenarioPath = { path: [] };

/** What a choice at a step means in a conversation that stands so far: the next turn, a repeat, or a clash. */
export type ChoiceMeaning = 'next' | 'repeat' | 'other-choice-made' | 'not-reached';

/** A choice at the present step is the next turn; at a step that was passed, the same choice is a repeat and another one a clash. */
export function meaningOf(state: ScenarioState, stepId: string, choice: number): ChoiceMeaning {
  if (state.step?.id === stepId) return 'next';
  const turn = state.turns.find((one) => one.stepId === stepId);
  if (!turn) return 'not-reached';
  return turn.choice === choice ? 'repeat' : 'other-choice-made';
}
