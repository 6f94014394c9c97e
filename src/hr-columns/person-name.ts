import { clean, searchKey } from '../common/text-keys.js';

export const NAME_ORDERS = ['given-first', 'family-first'] as const;
/** Which part of a full name a column writes first. */
export type NameOrder = (typeof NAME_ORDERS)[number];

export const isNameOrder = (text: string): text is NameOrder => NAME_ORDERS.some((order) => order === text);

/** What stands behind a name and says nothing of the person: Workday's "(On Leave)" and "[C]", an employee number in brackets. */
const IN_BRACKETS = /\s*(\([^()]*\)|\[[^[\]]*\])$/;
/** How people are addressed is no part of their name. */
const ADDRESS = /^(mr|mrs|ms|miss|mx|herrn?|frau|mme|mlle)\.?\s+(?=\S)/i;
/** Parts behind a comma that end a name instead of beginning it. */
export const SUFFIX = /^(jr|sr|ii|iii|iv|phd|ph\.d|md|esq|mba|cpa|rn)\.?$/i;
/** Small words that a family name begins with. */
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y)$/;

const isCapital = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

const wordsOf = (text: string) =>
  searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Which part of a name its e-mail address begins with: amara.ivory@… tells of "Ivory Amara" that the family name comes first. */
function orderByEmail(name: string, email: string): NameOrder | null {
  const words = wordsOf(name);
  const [first, second, ...more] = wordsOf(email.split('@')[0] ?? '');
  if (first === undefined || second === undefined || more.length > 0 || words.length < 2) return null;
  if (words[0] === first && words.at(-1) === second) return 'given-first';
  return words[0] === second && words.slice(1).includes(first) ? 'family-first' : null;
}

/** Of the names whose addresses tell their order, so many must agree. */
const AGREEING = 0.9;

/** What a column of full names tells of its order: a comma in most of them, the addresses of the same people, its own name. */
export class NameEvidence {
  private names = 0;
  private commas = 0;
  private readonly byEmail = { 'given-first': 0, 'family-first': 0 };

  /** `saysFamilyFirst`: whether the name of the column does. */
  constructor(private readonly saysFamilyFirst = false) {}

  add(raw: string, email = ''): void {
    const name = raw.trim();
    if (name === '') return;
    this.names++;
    if (commaIn(name) >= 0) {
      this.commas++;
      return;
    }
    const order = email === '' ? null : orderByEmail(name, email);
    if (order) this.byEmail[order]++;
  }

  get order(): NameOrder | null {
    const told = this.byEmail['given-first'] + this.byEmail['family-first'];
    const familyFirst = told > 0 ? this.byEmail['family-first'] / told : 0;
    const isFamilyFirst = this.saysFamilyFirst || this.commas * 2 > this.names || familyFirst >= AGREEING;
    return isFamilyFirst ? 'family-first' : null;
  }
}

/** Where the comma stands that parts a name in two, or -1; one before "Jr." parts nothing: "King, Jr., Robert" parts at the second. */
function commaIn(name: string, from = 0): number {
  const comma = name.indexOf(',', from);
  if (comma < 0) return -1;
  const [next = ''] = name.slice(comma + 1).split(',', 1);
  return SUFFIX.test(next.trim()) ? commaIn(name, comma + 1) : comma;
}

type Parts = [given: string, family: string];

/**
 * A full name in its two parts: at the comma ("García López, Ana"), at words in capitals ("IVORY Amara"), or else at
 * the first or the last word as the order of its column says. Names are kept as they are written.
 */
export function splitName(fullName: string, order: NameOrder | null = null): Parts {
  const name = clean(fullName.replace(IN_BRACKETS, '').trim().replace(ADDRESS, ''));
  const comma = commaIn(name);
  if (comma >= 0) {
    const parts: Parts = [clean(name.slice(comma + 1).replaceAll(',', ' ')), clean(name.slice(0, comma))];
    return order === 'given-first' ? [parts[1], parts[0]] : parts;
  }
  const words = name.split(' ');
  return byCapitals(words) ?? (order === 'family-first' ? familyFirst(words) : givenFirst(words));
}

function byCapitals(words: readonly string[]): Parts | null {
  const capital = words.map(isCapital);
  const count = capital.filter(Boolean).length;
  if (count === 0 || count === words.length) return null;
  const isFirst = capital[0] === true;
  const start = isFirst ? 0 : words.length - count;
  // Capitals in between, or on both ends, are initials or habits and part nothing.
  if (!capital.slice(start, start + count).every(Boolean)) return null;
  const family = words.slice(start, start + count).join(' ');
  return [[...words.slice(0, start), ...words.slice(start + count)].join(' '), family];
}

function givenFirst(words: readonly string[]): Parts {
  const suffixed = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? 2 : 1;
  let start = Math.max(words.length - suffixed, 0);
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return [words.slice(0, start).join(' ').replace(/,$/, ''), words.slice(start).join(' ')];
}

function familyFirst(words: readonly string[]): Parts {
  let end = 1;
  while (end < words.length - 1 && PARTICLE.test(words[end - 1] ?? '')) end++;
  return [words.slice(end).join(' '), words.slice(0, end).join(' ')];
}
