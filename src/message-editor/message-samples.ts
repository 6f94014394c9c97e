import { isList, mayBeMissing, type VariableKind, type Variables } from '../message-texts/message-shape.js';
import { type MessageName, type MessageValues, shapeOf } from '../message-texts/message-catalogue.js';

/** Made-up people by whom a text is tried: one with everything, one with as little as there can be, one with long names and odd signs. */
export const SAMPLES = ['full', 'least', 'signs'] as const;
export type Sample = (typeof SAMPLES)[number];

const NAMES: Record<Sample, string> = { full: 'Noor', least: 'Jo', signs: 'Zoë-Alexandra <Z> O’Sullivan' };
const TRACK = 'Service starts inside';
const SESSION = {
  workshop: 'Working for each other',
  onDay: '2026-12-08',
  time: '09:30',
  zone: 'America/Jamaica',
  room: 'Training room 2',
};
const SEAT = { name: NAMES.full, ...SESSION, link: 'https://meet.example.com/service' };

/** What each message holds for whoever has everything. */
const FULL: { readonly [N in MessageName]: MessageValues<N> } = {
  enrolled: {
    track: TRACK,
    minutes: 40,
    dueOn: '2026-12-04',
    why: 'New hire on 23 November 2026: due 11 days after the hire date',
  },
  'enrolled-several': {
    number: 2,
    tracks: [
      { track: TRACK, dueOn: '2026-12-04', why: 'New hire on 23 November 2026' },
      { track: 'Customer-facing service', dueOn: '2027-01-15', why: 'You meet customers' },
    ],
  },
  released: { part: 'Serving customers', track: 'Customer-facing service', minutes: 25, dueOn: '2026-12-04' },
  'released-several': {
    number: 2,
    track: 'Customer-facing service',
    parts: [
      { part: 'Serving customers', minutes: 25, dueOn: '2026-12-04' },
      { part: 'Service workshop', minutes: 60, dueOn: '2026-12-11' },
    ],
  },
  'due-soon': { track: TRACK, dueOn: '2026-12-04' },
  overdue: { track: TRACK, dueOn: '2026-12-04' },
  nudge: { track: TRACK, minutes: 40, dueOn: '2026-12-04', wasDueOn: null },
  completed: { track: TRACK },
  credited: { track: TRACK },
  'credit-lost': { track: TRACK },
  waived: { track: TRACK },
  withdrawn: { track: TRACK },
  'team-week': {
    overdue: 2,
    due: 3,
    tracks: [
      { track: TRACK, overdue: 2, due: 1 },
      { track: 'Customer-facing service', overdue: 0, due: 2 },
    ],
  },
  'assignment-week': {
    people: 7,
    several: true,
    assignments: [
      { assignment: 'New hires, everywhere', late: 4 },
      { assignment: 'Branches in Kingston', late: 3 },
    ],
  },
  'booking-seat': SESSION,
  'booking-waiting': SESSION,
  'booking-promoted': SESSION,
  'booking-taken-back': SESSION,
  'session-moved': SESSION,
  'session-cancelled': { ...SESSION, reason: 'The room is flooded.' },
  'session-soon': SESSION,
  'session-missed': SESSION,
  'seat-invitation': SEAT,
  'seat-changed': SEAT,
  'seat-cancelled': { name: NAMES.full, ...SESSION, reason: 'The room is flooded.' },
  tip: {
    tip: 'Say when, not soon',
    text: 'Mei asked finance on Monday when her purchase would be confirmed. “Soon” told her nothing; “by Thursday noon” let her plan.\n\nA time that you keep is worth more than an early one that you miss.',
    thisWeek: 'Answer one request with a day and an hour.',
    isForAll: false,
  },
  refresher: {
    tip: 'Say when, not soon',
    question: 'A colleague asks when you can look at their list. What helps them most?',
  },
  commitment: {},
  kudos: { behaviour: 'Tell people early what you need' },
  'team-kudos': { behaviour: 'Tell people early what you need' },
  'thanks-prompt': {},
  badge: { badge: 'Good listener' },
  'star-panel': { until: '2027-01-15' },
  'star-panel-again': { until: '2027-01-15' },
  'star-chosen': {},
  'star-answer': {},
  'star-answer-without': {},
  'recommendation-waiting': {},
  'recommendation-approved': { badge: 'Behind the scenes' },
  'recommendation-declined': { badge: 'Behind the scenes' },
  invitation: { name: NAMES.full, firstDay: '2026-12-01', until: '2026-12-14' },
  digest: {
    name: NAMES.full,
    first: `${TRACK}: due on Friday 4 December 2026`,
    isOneMore: false,
    more: 2,
    isOptional: true,
    isInChat: false,
  },
  'chat-rest': {},
  'chat-off': {},
  'department-chat-off': { chat: '#customer-care' },
  'webhook-off': { webhook: 'HR system', isGone: true },
  test: { name: NAMES.full },
};

export const nameOf = (sample: Sample): string => NAMES[sample];

/** Values for a message, as a sample person has them. */
export function valuesFor(message: MessageName, sample: Sample): Record<string, unknown> {
  const values = { ...FULL[message], ...('name' in FULL[message] && { name: NAMES[sample] }) };
  if (sample === 'full') return values;
  return reshaped(shapeOf(message).variables, values, sample === 'least' ? leastOf : signsOf);
}

/** Each value of these variables made anew; of a list, the first item for whoever has little. */
function reshaped(
  variables: Variables,
  values: Record<string, unknown>,
  change: (kind: VariableKind, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, kind]) => {
      const value = values[name];
      if (name === 'name' || !isList(kind) || !Array.isArray(value))
        return [name, name === 'name' ? value : change(kind, value)];
      const items = change === leastOf ? value.slice(0, 1) : value;
      return [name, items.map((item: Record<string, unknown>) => reshaped(kind.each, item, change))];
    }),
  );
}

function leastOf(kind: VariableKind, value: unknown): unknown {
  if (mayBeMissing(kind)) return null;
  if (kind === 'flag') return false;
  return kind === 'count' ? 1 : value;
}

const signsOf = (kind: VariableKind, value: unknown): unknown =>
  (kind === 'text' || kind === 'text?') && typeof value === 'string'
    ? `${value} – “R&D” <b>Übersee</b>, Donaudampfschifffahrtsgesellschaft {{x}}`
    : value;
