import type { MessageShape } from './message-shape.js';

/** What is said of tips, commitments and recognition. */
export const HABIT_MESSAGES = {
  tip: { variables: { tip: 'text', text: 'text', thisWeek: 'text', isForAll: 'flag' }, hasButton: true },
  refresher: { variables: { tip: 'text', question: 'text' }, hasButton: true },
  commitment: { variables: {}, hasButton: true },
  kudos: { variables: { behaviour: 'text' }, hasButton: true },
  'team-kudos': { variables: { behaviour: 'text' }, hasButton: true },
  'thanks-prompt': { variables: {}, hasButton: true },
  badge: { variables: { badge: 'text' }, hasButton: true },
  'star-panel': { variables: { until: 'day' }, hasButton: true },
  'star-panel-again': { variables: { until: 'day' }, hasButton: true },
  'star-chosen': { variables: {}, hasButton: true },
  'star-answer': { variables: {}, hasButton: true },
  'star-answer-without': { variables: {}, hasButton: true },
  'recommendation-waiting': { variables: {}, hasButton: true },
  'recommendation-approved': { variables: { badge: 'text' }, hasButton: true },
  'recommendation-declined': { variables: { badge: 'text' }, hasButton: true },
} as const satisfies Record<string, MessageShape>;
