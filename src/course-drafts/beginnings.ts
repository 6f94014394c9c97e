import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { FileParts } from './draft-file.js';

/** The kinds that can be begun in the browser. */
export const BEGUN_KINDS = [
  'article',
  'video',
  'quiz',
  'scenario',
  'acknowledgement',
] as const satisfies readonly LessonKind[];
export type BegunKind = (typeof BEGUN_KINDS)[number];

/** What a lesson of each kind begins with: an example that could be published, to be written over; only a film has to be uploaded first. */
export const BEGINNINGS: Readonly<Record<BegunKind, Omit<FileParts, 'kind' | 'title'>>> = {
  article: {
    minutes: 4,
    definition: '',
    body: 'What happened, to whom, and what you could do about it tomorrow.',
  },
  video: {
    minutes: 3,
    definition: '',
    body: 'What is said and shown in the film, for whoever reads it instead.',
  },
  quiz: {
    minutes: 5,
    definition: `passMark: 80
attempts: 3
questions:
  - id: when-done
    topic: Saying it up front
    part: situational
    kind: single
    text: A colleague asks when you will be done. You don’t know yet. What do you say?
    options:
      - text: That they will hear from you by noon, whatever you know by then.
        correct: true
      - text: That you will get in touch as soon as you know.
      - text: That it is hard to say at the moment.
    feedback: A time at which they hear from you is something they can plan with.`,
    body: 'Take as long as you like.',
  },
  scenario: {
    minutes: 5,
    definition: `start: the-call
steps:
  - id: the-call
    speaker: A colleague
    text: “The order that you passed on isn’t here, and my customer is.”
    choices:
      - text: “Give me your number. I’ll look, and ring you before three.”
        to: kept
        points: 2
        feedback: They can tell their customer when they will know more.
      - text: “It left us on Monday. Have you asked the warehouse?”
        to: passed-on
        points: 0
        feedback: Now your colleague has to find out what you could have found out.
endings:
  - id: kept
    title: Ten to three
    text: You ring. There is little to tell, and it is enough.
  - id: passed-on
    title: Somebody else
    text: They don’t ring you any more. They have found another way, and it takes longer.`,
    body: 'It is Tuesday, a little after two.',
  },
  acknowledgement: {
    minutes: 1,
    definition: 'statement: I have read this, and I know whom to ask.',
    body: 'What people are to have read, in a few sentences.',
  },
};
