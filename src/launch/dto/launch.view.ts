import type { LaunchFacts, LaunchStep, StepState } from '../launch-steps.js';

/** People are in: somebody besides whoever looks. */
export class PeopleStepView {
  state: 'done' | 'waiting' | 'open';
  inService: number;
  /** Hired for a later day. */
  toStart: number;
}

/** Content is published, which happens only without a mistake in it. */
export class ContentStepView {
  state: 'done' | 'waiting' | 'open';
  courses: number;
  tracks: number;
}

/** It is said from when on people count as new hires, and when everybody begins. */
export class DatesStepView {
  state: 'done' | 'waiting' | 'open';
  goLiveOn: string | null;
  firstWaveOn: string | null;
}

/** A test message was taken over by the mail server. */
export class MailStepView {
  state: 'done' | 'waiting' | 'open';
  /** Whether the settings name a mail server; without one mail is kept on the outbox page. */
  isConfigured: boolean;
}

/** The programme has begun for somebody. */
export class ProgrammeStepView {
  state: 'done' | 'waiting' | 'open';
  wavesBegun: number;
  wavesToCome: number;
  nextWaveOn: string | null;
}

/** How far the launch is. */
export class LaunchView {
  people: PeopleStepView;
  content: ContentStepView;
  dates: DatesStepView;
  mail: MailStepView;
  programme: ProgrammeStepView;
}

export function toLaunchView(facts: LaunchFacts, states: Record<LaunchStep, StepState>): LaunchView {
  const { inService, toStart, courses, tracks, isMailConfigured, goLiveOn, wavesOn, today } = facts;
  const toCome = wavesOn.filter((day) => day > today);
  return {
    people: { state: states.people, inService, toStart },
    content: { state: states.content, courses, tracks },
    dates: { state: states.dates, goLiveOn, firstWaveOn: wavesOn[0] ?? null },
    mail: { state: states.mail, isConfigured: isMailConfigured },
    programme: {
      state: states.programme,
      wavesBegun: wavesOn.length - toCome.length,
      wavesToCome: toCome.length,
      nextWaveOn: toCome[0] ?? null,
    },
  };
}
