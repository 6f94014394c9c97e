import { searchKey } from '../common/text-keys.js';
import type { SupervisorName } from './person-row.js';

/** Somebody who can be named as a supervisor; `key` is the id of a stored person, or minus the line of one whom the file brings. */
export interface Candidate {
  key: number;
  employeeNumber: string;
  email: string | null;
  name: string;
}

export type Resolved = { key: number } | { code: string; reason: string };

/** "García López, Ana" and "Ana Garcia Lopez" are the same name. */
export function nameKey(name: string): string {
  const [family, ...given] = name.split(',');
  return searchKey(given.length > 0 ? `${given.join(' ')} ${family ?? ''}` : name);
}

/** Every way to split a name into given and family part, as `persons.sort_key` holds it. */
export function sortKeysOf(name: string): string[] {
  const words = nameKey(name).split(' ');
  return words.map((_, index) => `${words.slice(index).join(' ')} ${words.slice(0, index).join(' ')}`.trim());
}

const WITH_NUMBER = /^(.+?)\s*\(([^()]+)\)$/;

/** Everybody who can be named as a supervisor, by employee number, e-mail and full name. */
export class SupervisorDirectory {
  private readonly byNumber = new Map<string, number>();
  private readonly byEmail = new Map<string, number>();
  private readonly byName = new Map<string, Set<number>>();

  /** Names are only indexed when somebody may be named by one: that is dear for many people. */
  constructor(private readonly hasNames = true) {}

  add({ key, employeeNumber, email, name }: Candidate): void {
    this.byNumber.set(employeeNumber, key);
    if (email) this.byEmail.set(email, key);
    if (!this.hasNames) return;
    const keyOfName = nameKey(name);
    const same = this.byName.get(keyOfName);
    if (same) same.add(key);
    else this.byName.set(keyOfName, new Set([key]));
  }

  /** Finds whom a row means; a name that several people have is refused, never guessed. */
  resolve({ by, text }: SupervisorName): Resolved {
    const email = this.byEmail.get(text.toLowerCase());
    if (by === 'email') return email ? { key: email } : unknown(`the e-mail address ${text}`);
    const number = this.byNumber.get(text);
    if (number) return { key: number };
    if (by === 'number') return unknown(`the employee number ${text}`);
    if (email) return { key: email };
    const withNumber = WITH_NUMBER.exec(text);
    const numbered = this.byNumber.get(withNumber?.[2] ?? '');
    return numbered ? { key: numbered } : this.byFullName(withNumber?.[1] ?? text, text);
  }

  private byFullName(name: string, text: string): Resolved {
    const [first, ...others] = this.byName.get(nameKey(name)) ?? [];
    if (first === undefined) return unknown(`the name, number or e-mail address ${text}`);
    if (others.length === 0) return { key: first };
    return {
      code: 'SUPERVISOR_AMBIGUOUS',
      reason: `${others.length + 1} people are called ${name}: name the supervisor by employee number or e-mail address.`,
    };
  }
}

function unknown(what: string): Resolved {
  return {
    code: 'SUPERVISOR_UNKNOWN',
    reason: `Nobody in the file or in Inhouse has ${what.slice(0, 120)}.`,
  };
}
