import type { MessageShape } from './message-shape.js';

/** What is said of tracks: to learners, to managers and to whoever assigned something. */
export const LEARNING_MESSAGES = {
  enrolled: {
    variables: { track: 'text', minutes: 'count', dueOn: 'day?', why: 'text?' },
    hasButton: true,
  },
  'enrolled-several': {
    variables: { number: 'count', tracks: { each: { track: 'text', dueOn: 'day?', why: 'text?' } } },
    hasButton: true,
  },
  released: {
    variables: { part: 'text', track: 'text', minutes: 'count', dueOn: 'day?' },
    hasButton: true,
  },
  'released-several': {
    variables: {
      number: 'count',
      track: 'text',
      parts: { each: { part: 'text', minutes: 'count', dueOn: 'day?' } },
    },
    hasButton: true,
  },
  'due-soon': { variables: { track: 'text', dueOn: 'day' }, hasButton: true },
  overdue: { variables: { track: 'text', dueOn: 'day' }, hasButton: true },
  nudge: {
    variables: { track: 'text', minutes: 'count', dueOn: 'day?', wasDueOn: 'day?' },
    hasButton: true,
  },
  completed: { variables: { track: 'text' }, hasButton: true },
  credited: { variables: { track: 'text' }, hasButton: true },
  'credit-lost': { variables: { track: 'text' }, hasButton: true },
  waived: { variables: { track: 'text' }, hasButton: false },
  withdrawn: { variables: { track: 'text' }, hasButton: false },
  'team-week': {
    variables: {
      overdue: 'count',
      due: 'count',
      tracks: { each: { track: 'text', overdue: 'count', due: 'count' } },
    },
    hasButton: true,
  },
  'assignment-week': {
    variables: {
      people: 'count',
      several: 'flag',
      assignments: { each: { assignment: 'text', late: 'count' } },
    },
    hasButton: true,
  },
} as const satisfies Record<string, MessageShape>;
