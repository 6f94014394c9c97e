import type { MessageShape } from './message-shape.js';

const SESSION = { workshop: 'text', onDay: 'day', time: 'text', zone: 'text', room: 'text?' } as const;

/** What is said of sessions of workshops. */
export const SESSION_MESSAGES = {
  'booking-seat': { variables: SESSION, hasButton: true },
  'booking-waiting': { variables: SESSION, hasButton: true },
  'booking-promoted': { variables: SESSION, hasButton: true },
  'booking-taken-back': { variables: SESSION, hasButton: true },
  'session-moved': { variables: SESSION, hasButton: true },
  'session-cancelled': { variables: { ...SESSION, reason: 'text?' }, hasButton: true },
  'session-soon': { variables: SESSION, hasButton: true },
  'session-missed': { variables: SESSION, hasButton: true },
  'seat-invitation': { variables: { name: 'text', ...SESSION, link: 'text?' }, hasButton: true },
  'seat-changed': { variables: { name: 'text', ...SESSION, link: 'text?' }, hasButton: true },
  'seat-cancelled': { variables: { name: 'text', ...SESSION, reason: 'text?' }, hasButton: true },
} as const satisfies Record<string, MessageShape>;
