import { Conflict, NotFound, RuleBroken, TooManyTries } from '../common/errors/domain-error.js';
import type { ChatAddressMistake } from './chat-address.js';

export const chatNotFound = () =>
  new NotFound('CHAT_NOT_FOUND', 'There is no such chat any more: load the list again.');

export const chatDepartmentNotFound = () =>
  new NotFound(
    'CHAT_DEPARTMENT_NOT_FOUND',
    'There is no such department: load the list of departments again.',
  );

export const tooManyChats = (most: number) =>
  new RuleBroken('TOO_MANY_CHATS', `There are ${most} chats at most: remove one that nobody needs.`);

export const chatChangedMeanwhile = () =>
  new Conflict('CHAT_CHANGED_MEANWHILE', 'Your chat was changed in another window: load the page again.');

export const chatTestTooSoon = (seconds: number) =>
  new TooManyTries('CHAT_TEST_TOO_SOON', 'A test was posted there just now: wait a moment.', seconds);

const MISTAKES: Record<ChatAddressMistake, string> = {
  'not-an-address': 'Give an address that begins with https://.',
  'not-https': 'The address must begin with https://, so that nobody on the way can read along.',
  'names-somebody': 'Leave the user name and password out of the address.',
  'private-address': 'The address leads into a private network.',
  'not-a-chat-service':
    'The address is of no chat service that is known here. Whoever runs the server can add one with CHAT_HOSTS.',
};

/** What stands against an address that somebody typed. */
export const chatAddressRefused = (mistakes: readonly ChatAddressMistake[]) =>
  new RuleBroken(
    'CHAT_ADDRESS_REFUSED',
    'This address cannot be taken: see the details.',
    mistakes.map((code) => ({ code, field: 'url', message: MISTAKES[code] })),
  );
