import { text } from './own-messages.js';

/** What can be wrong with an address. */
export const ADDRESS_WORDS = {
  'not-an-address': text('not-an-address'),
  'not-https': text('not-https'),
  'names-somebody': text('names-somebody'),
  'private-address': text('private-address'),
  'not-a-chat-service': text('not-a-chat-service'),
};

export const TEST_WORDS = { CHAT_TEST_TOO_SOON: text('tooSoon'), CHAT_NOT_FOUND: text('gone') };
