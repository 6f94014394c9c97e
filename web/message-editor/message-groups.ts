import { catalogue } from '../text/catalogue.js';
import type { MessageName } from './message-editor-data.js';
import { whomWords } from './message-words.js';

export const groupWords = catalogue('messageGroups', {
  training: 'Training',
  workshops: 'Workshops',
  habit: 'Tips and recognition',
  around: 'The way in, and the rest',
});
type Group = Parameters<typeof groupWords>[0];
type Reader = Parameters<typeof whomWords>[0];

/** Where each message stands in the list, and who gets it. */
const PLACES: Record<MessageName, [Group, Reader]> = {
  enrolled: ['training', 'learner'],
  'enrolled-several': ['training', 'learner'],
  released: ['training', 'learner'],
  'released-several': ['training', 'learner'],
  'due-soon': ['training', 'learner'],
  overdue: ['training', 'learner'],
  nudge: ['training', 'learner'],
  completed: ['training', 'learner'],
  credited: ['training', 'learner'],
  'credit-lost': ['training', 'learner'],
  waived: ['training', 'learner'],
  withdrawn: ['training', 'learner'],
  'team-week': ['training', 'manager'],
  'assignment-week': ['training', 'assigner'],
  'booking-seat': ['workshops', 'person'],
  'booking-waiting': ['workshops', 'person'],
  'booking-promoted': ['workshops', 'person'],
  'booking-taken-back': ['workshops', 'person'],
  'session-moved': ['workshops', 'booker'],
  'session-cancelled': ['workshops', 'booker'],
  'session-soon': ['workshops', 'booker'],
  'session-missed': ['workshops', 'person'],
  'seat-invitation': ['workshops', 'seated'],
  'seat-changed': ['workshops', 'seated'],
  'seat-cancelled': ['workshops', 'seated'],
  tip: ['habit', 'everybody'],
  refresher: ['habit', 'everybody'],
  commitment: ['habit', 'person'],
  kudos: ['habit', 'person'],
  'team-kudos': ['habit', 'person'],
  'thanks-prompt': ['habit', 'manager'],
  badge: ['habit', 'person'],
  'star-panel': ['habit', 'panel'],
  'star-panel-again': ['habit', 'panel'],
  'star-chosen': ['habit', 'person'],
  'star-answer': ['habit', 'nominators'],
  'star-answer-without': ['habit', 'nominators'],
  'recommendation-waiting': ['habit', 'deciders'],
  'recommendation-approved': ['habit', 'proposer'],
  'recommendation-declined': ['habit', 'proposer'],
  invitation: ['around', 'newcomer'],
  digest: ['around', 'everybody'],
  'chat-rest': ['around', 'chatter'],
  'webhook-off': ['around', 'admin'],
  'chat-off': ['around', 'person'],
  'department-chat-off': ['around', 'admin'],
  test: ['around', 'admin'],
};

export const GROUPS: readonly Group[] = ['training', 'workshops', 'habit', 'around'];
export const groupOf = (name: MessageName): Group => PLACES[name][0];
export const readerOf = (name: MessageName): string => whomWords(PLACES[name][1]);
