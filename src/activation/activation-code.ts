import { randomInt } from 'node:crypto';

/** Digits and capitals without 0, 1, I, L and O, which look alike on paper; 31 of them, a prime, as the check needs. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RANDOM_SIGNS = 11;
const GROUP = /.{4}(?=.)/g;

/**
 * A new code like `7KQM-2VXD-9HTA`: eleven random signs (54 bits) and one that checks them. Within the limits on tries
 * and its few weeks of life, guessing one by one is hopeless.
 */
export function newActivationCode(): string {
  const places = Array.from({ length: RANDOM_SIGNS }, () => randomInt(SIGNS.length));
  const code = [...places, checkOf(places)].map((place) => SIGNS.charAt(place)).join('');
  return code.replace(GROUP, '$&-');
}

/** A code as somebody typed it, in any case, with or without its dashes; null when it is none, so a sign was mistyped. */
export function readActivationCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const places = Array.from(code, (sign) => SIGNS.indexOf(sign));
  if (places.length !== RANDOM_SIGNS + 1 || places.includes(-1)) return null;
  return checkOf(places.slice(0, -1)) === places.at(-1) ? code.replace(GROUP, '$&-') : null;
}

/** Weights that differ modulo a prime notice every single wrong sign and every two that changed places. */
function checkOf(places: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + place * (index + 2), 0) % SIGNS.length;
}

/** What is kept of a code, as a hash: it opens nothing for another employee number. */
export function activationToken(employeeNumber: string, code: string): string {
  return `${employeeNumber.toUpperCase()} ${code}`;
}
