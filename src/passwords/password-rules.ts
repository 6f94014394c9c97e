import type { ErrorDetail } from '../common/errors/domain-error.js';
import { searchKey } from '../common/text-keys.js';

/** What of a person must not be their password. */
export interface PersonalFacts {
  givenName: string;
  familyName: string;
  email: string | null;
  employeeNumber: string;
}

const SHORTEST = 12;
const LONGEST = 200;

/** What common passwords of twelve characters and more are built from (published breach lists agree on these). */
const COMMON_WORDS = new Set(
  (
    'password passwort contrasena motdepasse welcome letmein iloveyou qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm ' +
    'admin administrator login secret changeme default master superman batman dragon monkey football baseball ' +
    'princess sunshine trustno michael jordan charlie shadow summer winter spring autumn january february march ' +
    'april june july august september october november december monday friday company service customer training ' +
    'inhouse jamaica kingston london newyork test testing user guest hello whatever starwars pokemon access abc'
  ).split(' '),
);
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
];
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const MESSAGES = {
  PASSWORD_TOO_SHORT: `Use at least ${SHORTEST} characters; four words that do not belong together are easy to keep in mind.`,
  PASSWORD_TOO_LONG: `Use at most ${LONGEST} characters.`,
  PASSWORD_IS_PERSONAL: 'Do not use your own name, e-mail address or employee number.',
  PASSWORD_IS_COMMON: 'This is one of the first that anybody would try.',
  PASSWORD_IS_PATTERN: 'This is a repetition or a row of the keyboard.',
};

/** Every reason why a password is refused, none when it may be used; no rule asks for kinds of characters (NIST SP 800-63B). */
export function passwordFlaws(password: string, person: PersonalFacts): ErrorDetail[] {
  const length = Array.from(password.normalize('NFC')).length;
  const folded = searchKey(password).replace(/\s/gu, '');
  const codes: (keyof typeof MESSAGES)[] = [];
  if (length < SHORTEST) codes.push('PASSWORD_TOO_SHORT');
  if (length > LONGEST) codes.push('PASSWORD_TOO_LONG');
  if (isPersonal(folded, person)) codes.push('PASSWORD_IS_PERSONAL');
  if (isCommon(folded)) codes.push('PASSWORD_IS_COMMON');
  if (isPattern(folded)) codes.push('PASSWORD_IS_PATTERN');
  return codes.map((code) => ({ code, field: 'password', message: MESSAGES[code] }));
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether fewer than four letters or digits are left beside what everybody knows of a person. */
function isPersonal(folded: string, person: PersonalFacts): boolean {
  const [mailbox = '', host = ''] = searchKey(person.email ?? '').split('@');
  const known = [person.givenName, person.familyName, person.employeeNumber, mailbox, host]
    .flatMap((text) => [plain(searchKey(text)), ...searchKey(text).split(/[^\p{L}\p{N}]+/u)])
    .filter((part) => part.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const password = plain(folded);
  const rest = known.reduce((text, part) => text.replaceAll(part, ''), password);
  return rest !== password && rest.length < 4;
}

/** Whether it is made of common words, digits and signs alone, also where digits stand for letters. */
function isCommon(folded: string): boolean {
  const unmasked = folded.replace(/[0134577@$!]/g, (sign) => LEET[sign] ?? sign);
  return [letters(folded), letters(unmasked.replace(/[\p{N}]+$/u, '')), letters(trimmed(folded))].some(
    (text) => text.length > 0 && isMadeOfCommonWords(text),
  );
}

/** Leading and trailing digits and signs dropped, the others inside read as letters. */
function trimmed(folded: string): string {
  return folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[0134577@$!]/g, (sign) => LEET[sign] ?? sign);
}

function isMadeOfCommonWords(text: string): boolean {
  const reachable = new Set([0]);
  for (let end = 1; end <= text.length; end++) {
    for (const start of reachable) {
      if (COMMON_WORDS.has(text.slice(start, end))) reachable.add(end);
    }
  }
  return reachable.has(text.length);
}

/** Whether it repeats few characters or a short piece, or follows rows of a keyboard or the alphabet. */
function isPattern(folded: string): boolean {
  if (new Set(folded).size < 5) return true;
  if (/^(.{1,8})\1+.{0,3}$/u.test(folded)) return true;
  return stepsInRows(folded) >= folded.length * 0.7;
}

/** How many neighbours in the text are neighbours in a row too, forwards or backwards. */
function stepsInRows(text: string): number {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    const pair = text.slice(index - 1, index + 1);
    const reversed = pair.charAt(1) + pair.charAt(0);
    if (ROWS.some((row) => row.includes(pair) || row.includes(reversed))) steps++;
  }
  return steps;
}
