import { isIP } from 'node:net';
import { mayCall } from './private-address.js';

/** Why an address cannot be taken: each is said of its own. */
export type AddressMistake = 'not-an-address' | 'not-https' | 'names-somebody' | 'private-address';

/** The host of an address, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Decides what stands against an address that somebody typed, before any name is looked up; whatever a name leads to is looked at with each
 * call. Returns all mistakes; none means that it can be kept.
 */
export function addressMistakes(url: string, allowsPrivate: boolean): AddressMistake[] {
  if (!URL.canParse(url)) return ['not-an-address'];
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return ['not-an-address'];
  const host = hostOf(target);
  const isLocal = host === 'localhost' || host.endsWith('.localhost');
  const mistakes: (AddressMistake | false)[] = [
    target.protocol !== 'https:' && !allowsPrivate && 'not-https',
    (target.username !== '' || target.password !== '') && 'names-somebody',
    ((isIP(host) !== 0 && !mayCall(host, allowsPrivate)) || (isLocal && !allowsPrivate)) && 'private-address',
  ];
  return mistakes.filter((one) => one !== false);
}

/** An address as it may be shown again: its host, and how it begins and ends; what stands in between opens it to whoever has it. */
export function masked(url: string): string {
  const target = new URL(url);
  const rest = `${target.pathname}${target.search}`;
  return rest.length <= 1 ? target.origin : `${target.origin}/…${rest.length > 16 ? rest.slice(-4) : ''}`;
}
