import { searchKey } from '../common/text-keys.js';
import { SUFFIX } from '../hr-columns/person-name.js';
import type { SupervisorName } from './person-row.js';

/** Somebody who can be named as a supervisor; `key` is the id of a stored person, or minus the line of one whom the file brings. */
export interface Candidate {
  key: number;
  employeeNumber: string;
  email: string | null;
  name: string;
  alsoCalled?: string | undefined;
  /** Whether they come from another source, whose employee numbers may be the same. */
  isElsewhere?: boolean;
}

export type Resolved = { key: number } | { code: string; reason: string };

/** "García López, Ana J." and "Ana J Garcia Lopez" are the same name; a short form in brackets is left aside. */
export function nameKey(name: string): string {
  const [family, ...given] = name.replace(IN_BRACKETS, ' ').split(',');
  const ordered = given.length > 0 ? `${given.join(' ')} ${family ?? ''}` : (family ?? '');
  return searchKey(ordered.replaceAll('.', ' '));
}

/** A name without the initials within it and "Jr." behind it: files write them in one place and leave them out in another. */
const withoutInitials = (key: string) => {
  const words = key.split(' ');
  const long = words.filter((word) => word.length > 1 && !SUFFIX.test(word));
  return long.length >= 2 ? long.join(' ') : key;
};

/** A name with its words in the same order, begun at each of them: "Ivory Amara" for "Amara Ivory". */
function rotations(key: string): string[] {
  const words = key.split(' ');
  return words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(' '));
}

/** What a name in a cell may have behind it: "Kim Lee (00002)". */
export function partsOf(text: string): { name: string; number: string | null } {
  const match = WITH_NUMBER.exec(text);
  return { name: match?.[1] ?? text, number: match?.[2]?.trim() ?? null };
}

/** Everything that a row says of its supervisor, the surest first. */
export function* waysOf(supervisor: SupervisorName | null | undefined): Generator<SupervisorName> {
  for (let way = supervisor ?? undefined; way; way = way.or) yield way;
}

/** Every way in which `persons.sort_key` may hold a name, in either order. */
export function sortKeysOf(name: string): string[] {
  return rotations(nameKey(name));
}

const IN_BRACKETS = /\s*\([^()]*\)|\s*\[[^[\]]*\]/g;
const WITH_NUMBER = /^(.+?)\s*\(([^()]+)\)$/;

class Index {
  private readonly keys = new Map<string, number | Set<number>>();

  add(text: string, key: number): void {
    const known = this.keys.get(text);
    if (known === undefined || known === key) this.keys.set(text, key);
    else if (typeof known === 'number') this.keys.set(text, new Set([known, key]));
    else known.add(key);
  }

  find(texts: readonly string[]): number[] {
    const found = texts.flatMap((text) => {
      const keys = this.keys.get(text) ?? [];
      return typeof keys === 'number' ? keys : [...keys];
    });
    return [...new Set(found)];
  }
}

const MOST_NAMED = 5;

/** Everybody who can be named as a supervisor, by employee number, e-mail and full name. */
export class SupervisorDirectory {
  private readonly byNumber = new Map<string, number>();
  private readonly elsewhere = new Index();
  private readonly byEmail = new Map<string, number>();
  private readonly byName = new Index();
  private readonly byShortName = new Index();
  private readonly candidates = new Map<number, Candidate>();

  /** Names are only indexed when somebody may be named by one: that is dear for many people. */
  constructor(private readonly hasNames = true) {}

  add(candidate: Candidate): void {
    const { key, employeeNumber, email, isElsewhere } = candidate;
    if (isElsewhere) this.elsewhere.add(employeeNumber, key);
    else this.byNumber.set(employeeNumber, key);
    if (email) this.byEmail.set(email, key);
    if (!this.hasNames && !isElsewhere) return;
    this.candidates.set(key, candidate);
    for (const name of [candidate.name, candidate.alsoCalled ?? candidate.name]) {
      const keyOfName = nameKey(name);
      this.byName.add(keyOfName, key);
      this.byShortName.add(withoutInitials(keyOfName), key);
    }
  }

  /**
   * Finds whom a row means. What several people share is refused, never guessed; so are two columns that mean
   * different people. A number or an address that nobody has leaves the word to the next column.
   */
  resolve(supervisor: SupervisorName): Resolved {
    const found = this.byOne(supervisor);
    if (!supervisor.or || ('code' in found && found.code !== 'SUPERVISOR_UNKNOWN')) return found;
    const other = this.resolve(supervisor.or);
    if ('code' in found) return 'code' in other && other.code === 'SUPERVISOR_UNKNOWN' ? found : other;
    if ('code' in other || other.key === found.key) return found;
    return {
      code: 'SUPERVISOR_CONTRADICTS',
      reason: `Means somebody else than ${supervisor.or.text} in ${supervisor.or.column}: mend one, or map the column that is wrong to nothing.`,
    };
  }

  private byOne({ by, text }: SupervisorName): Resolved {
    const email = this.byEmail.get(text.toLowerCase());
    if (by === 'email') return email ? { key: email } : unknown(`the e-mail address ${text}`);
    const number = this.byNumber.get(text);
    if (number) return { key: number };
    if (email && by === 'any') return { key: email };
    const { name, number: inBrackets } = partsOf(text);
    const numbered = this.byNumber.get(inBrackets ?? '');
    if (numbered && by === 'any') return { key: numbered };
    const others = this.elsewhere.find([by === 'any' ? (inBrackets ?? text) : text]);
    if (others.length > 0) return this.only(others, `have the employee number ${text} in other sources`);
    return by === 'number' ? unknown(`the employee number ${text}`) : this.byFullName(name, text);
  }

  /** A comma tells the order of a name; without one either order is looked for. */
  private byFullName(name: string, text: string): Resolved {
    const key = nameKey(name);
    const exact = name.includes(',') ? this.byName.find([key]) : [];
    if (exact.length > 0) return this.only(exact, `are called ${name}`);
    const found = this.byName.find(rotations(key));
    if (found.length > 0) return this.only(found, `are called ${name}`);
    const close = this.byShortName.find(rotations(withoutInitials(key)));
    if (close.length > 0) return this.only(close, `are called ${name}`);
    return unknown(`the name, number or e-mail address ${text}`);
  }

  private only(keys: readonly number[], what: string): Resolved {
    const [first, ...others] = keys;
    if (first !== undefined && others.length === 0) return { key: first };
    const named = keys.slice(0, MOST_NAMED).flatMap((key) => {
      const candidate = this.candidates.get(key);
      return candidate ? `${candidate.name} (${candidate.employeeNumber})` : [];
    });
    const more = keys.length > MOST_NAMED ? ' and others' : '';
    return {
      code: 'SUPERVISOR_AMBIGUOUS',
      reason: `${keys.length} people ${what}: ${named.join(', ')}${more}. Name the supervisor by employee number or e-mail address.`,
    };
  }
}

function unknown(what: string): Resolved {
  return {
    code: 'SUPERVISOR_UNKNOWN',
    reason: `Nobody in the file or in Inhouse has ${what.slice(0, 120)}.`,
  };
}
