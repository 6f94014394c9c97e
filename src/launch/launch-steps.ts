import type { Day } from '../common/days.js';

/** What a launch is judged by. */
export interface LaunchFacts {
  inService: number;
  toStart: number;
  courses: number;
  tracks: number;
  /** Whether the track of the programme is published. */
  isReady: boolean;
  /** First day of service from which people count as new hires. */
  goLiveOn: Day | null;
  /** Whether the mail server took a test message over. */
  isMailTested: boolean;
  /** Whether there is one. */
  isMailConfigured: boolean;
  /** The days on which waves start, in order. */
  wavesOn: readonly Day[];
  today: Day;
}

/** `waiting`: everything is said, the day has not come. */
export type StepState = 'done' | 'waiting' | 'open';

/** Decides how far each step of a launch is. */
export function launchSteps(facts: LaunchFacts): Record<LaunchStep, StepState> {
  const { inService, toStart, isReady, isMailTested, goLiveOn, wavesOn, today } = facts;
  const hasBegun = wavesOn.some((day) => day <= today);
  return {
    // Whoever looks at the list is there in any case.
    people: inService + toStart > 1 ? 'done' : 'open',
    content: isReady ? 'done' : 'open',
    dates: goLiveOn !== null && wavesOn.length > 0 ? 'done' : 'open',
    mail: isMailTested ? 'done' : 'open',
    programme: hasBegun ? 'done' : planned(wavesOn),
  };
}

export type LaunchStep = 'people' | 'content' | 'dates' | 'mail' | 'programme';

const planned = (wavesOn: readonly Day[]): StepState => (wavesOn.length > 0 ? 'waiting' : 'open');
