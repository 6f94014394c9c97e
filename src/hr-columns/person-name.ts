import { clean } from '../common/text-keys.js';

export const NAME_ORDERS = ['given-first', 'family-first'] as const;
/** Which part of a full name a column writes first. */
export type NameOrder = (typeof NAME_ORDERS)[number];

export const isNameOrder = (text: string): text is NameOrder => NAME_ORDERS.some((order) => order === text);

/** What belongs to a name and says nothing of the person: Workday's "(On Leave)", an employee number in brackets. */
const IN_BRACKETS = /\s*\([^()]*\)$/;
/** Parts behind a comma that end a name instead of beginning it. */
const SUFFIX = /^(jr|sr|ii|iii|iv|phd|ph\.d|md|esq|mba|cpa|rn)\.?$/i;
/** Small words that a family name begins with. */
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y)$/;

const isCapital = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/** What a column of full names tells of its order: a comma in most of them means that the family name comes first. */
export class NameEvidence {
  private names = 0;
  private commas = 0;

  add(raw: string): void {
    const name = raw.trim();
    if (name === '') return;
    this.names++;
    if (commaIn(name) >= 0) this.commas++;
  }

  get order(): NameOrder | null {
    return this.commas * 2 > this.names ? 'family-first' : null;
  }
}

/** Where the comma stands that parts a name in two, or -1; one before "Jr." parts nothing. */
function commaIn(name: string): number {
  const comma = name.indexOf(',');
  return comma >= 0 && SUFFIX.test(name.slice(comma + 1).trim()) ? -1 : comma;
}

type Parts = [given: string, family: string];

/**
 * A full name in its two parts: at the comma ("García López, Ana"), at words in capitals ("IVORY Amara"), or else at
 * the first or the last word as the order of its column says. Names are kept as they are written.
 */
export function splitName(fullName: string, order: NameOrder | null = null): Parts {
  const name = clean(fullName.replace(IN_BRACKETS, ''));
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
