/** What a step counts; `what` names the track, course or sign-off where it is about one. */
export type StepOf =
  | 'track'
  | 'course'
  | 'scenarios'
  | 'months'
  | 'colleagues'
  | 'departments'
  | 'sign-off'
  | 'nomination'
  | 'recommendation';

/** One thing that a badge asks, and how much of it somebody has. */
export interface Step {
  of: StepOf;
  what: string | null;
  have: number;
  need: number;
}

/** A step that is done or is not. */
export const onceStep = (of: StepOf, what: string | null, isDone: boolean): Step => ({
  of,
  what,
  have: isDone ? 1 : 0,
  need: 1,
});
