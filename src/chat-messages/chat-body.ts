import { assertNever } from '../common/assert-never.js';
import type { ChatKind } from '../chat-channels/chat-channel.entity.js';
import type { Words } from '../outbox/words.js';
import { slackMessage } from './slack-message.js';
import { teamsMessage } from './teams-message.js';

/** A message in the JSON that a service takes. */
export function chatBody(kind: ChatKind, subject: string, words: Words, publicUrl: string): string {
  switch (kind) {
    case 'slack':
      return JSON.stringify(slackMessage(subject, words, publicUrl));
    case 'teams':
      return JSON.stringify(teamsMessage(subject, words, publicUrl));
    default:
      return assertNever(kind);
  }
}
