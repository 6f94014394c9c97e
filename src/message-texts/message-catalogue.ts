import { HABIT_MESSAGES } from './habit-messages.js';
import { LEARNING_MESSAGES } from './learning-messages.js';
import type { MessageShape, ValuesOf } from './message-shape.js';
import { SESSION_MESSAGES } from './session-messages.js';

/** What is said around all of it: the way in, a test, the frame of a digest, and what only admins hear. */
const OTHER_MESSAGES = {
  invitation: { variables: { name: 'text', firstDay: 'day', until: 'day' }, hasButton: true },
  digest: {
    variables: {
      name: 'text',
      first: 'text',
      isOneMore: 'flag',
      more: 'count',
      isOptional: 'flag',
      isInChat: 'flag',
    },
    hasButton: true,
  },
  'webhook-off': { variables: { webhook: 'text', isGone: 'flag' }, hasButton: true },
  'chat-rest': { variables: {}, hasButton: true },
  'chat-off': { variables: {}, hasButton: true },
  'department-chat-off': { variables: { chat: 'text' }, hasButton: true },
  test: { variables: { name: 'text' }, hasButton: true },
} as const satisfies Record<string, MessageShape>;

/** Every message there is, with the variables that its texts may use. */
export const MESSAGES = {
  ...LEARNING_MESSAGES,
  ...SESSION_MESSAGES,
  ...HABIT_MESSAGES,
  ...OTHER_MESSAGES,
} as const;
export type MessageName = keyof typeof MESSAGES;

export const MESSAGE_NAMES = Object.keys(MESSAGES).filter(isMessageName);

export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

/** The shape of a message, without which one it is. */
export const shapeOf = (name: MessageName): MessageShape => MESSAGES[name];

export type MessageValues<N extends MessageName> = ValuesOf<(typeof MESSAGES)[N]['variables']>;

/** What a feature wants said: which message, with which values, and the path of ours to which its button leads. */
export type Told = {
  [N in MessageName]: {
    message: N;
    values: MessageValues<N>;
  } & ((typeof MESSAGES)[N]['hasButton'] extends true ? { path: string } : { path?: never });
}[MessageName];
