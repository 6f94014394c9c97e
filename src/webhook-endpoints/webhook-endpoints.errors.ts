import { NotFound, RuleBroken } from '../common/errors/domain-error.js';
import type { AddressMistake } from '../web-calls/web-address.js';

export const endpointNotFound = () =>
  new NotFound('WEBHOOK_NOT_FOUND', 'There is no such webhook any more: load the list again.');

export const tooManyEndpoints = (most: number) =>
  new RuleBroken('TOO_MANY_WEBHOOKS', `There are ${most} webhooks at most: remove one that nobody needs.`);

const MISTAKES: Record<AddressMistake, string> = {
  'not-an-address': 'Give an address that begins with https://.',
  'not-https': 'The address must begin with https://, so that nobody on the way can read along.',
  'names-somebody': 'Leave the user name and password out of the address.',
  'private-address':
    'The address leads into a private network. Whoever runs the server can allow that with ALLOW_PRIVATE_WEBHOOKS.',
};

/** What stands against an address that somebody typed. */
export const addressRefused = (mistakes: readonly AddressMistake[]) =>
  new RuleBroken(
    'WEB_ADDRESS_REFUSED',
    'This address cannot be called: see the details.',
    mistakes.map((code) => ({ code, field: 'url', message: MISTAKES[code] })),
  );
