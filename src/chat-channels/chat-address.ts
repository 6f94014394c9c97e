import { type AddressMistake, addressMistakes, hostOf } from '../web-calls/web-address.js';

/** Why the address of a chat cannot be taken. */
export type ChatAddressMistake = AddressMistake | 'not-a-chat-service';

/**
 * Decides what stands against the address of a chat that somebody typed. Beside what holds for every address, its host has to be one of
 * `hosts` (`hooks.slack.com`, `*.logic.azure.com`), since people who run nothing here may type them too.
 */
export function chatAddressMistakes(
  url: string,
  hosts: readonly string[],
  allowsPrivate: boolean,
): ChatAddressMistake[] {
  const mistakes = addressMistakes(url, allowsPrivate);
  if (mistakes.includes('not-an-address')) return mistakes;
  const host = hostOf(new URL(url));
  return hosts.some((known) => isOf(host, known)) ? mistakes : [...mistakes, 'not-a-chat-service'];
}

const isOf = (host: string, known: string) =>
  known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known;
