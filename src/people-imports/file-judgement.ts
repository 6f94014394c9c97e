import type { Day } from '../common/days.js';
import type { OnUnknownManager } from '../import-findings/import-tally.js';
import { loopsAbove } from '../reporting-lines/reporting-lines.js';
import type { PersonRow, SupervisorName } from '../hr-files/person-row.js';
import type { Rejections } from '../hr-files/rejections.js';
import { type Candidate, SupervisorDirectory, waysOf } from '../hr-files/supervisors.js';
import { UnknownManagers } from './unknown-managers.js';

/** What is kept of each row to judge the file as a whole. */
export type FileEntry = Pick<PersonRow, 'line' | 'employeeNumber' | 'supervisor' | 'hiredOn' | 'lastDay'> & {
  email: string | null;
  name: string;
  /** Another name under which the file may speak of them. */
  alsoCalled?: string | undefined;
};

/** What the database knows of a person whom the file speaks of. */
export interface KnownPerson extends Candidate {
  hiredOn: Day | null;
  /** First day after their earlier times in service, if there were any. */
  earlierUntil: Day | null;
}

/** Everything stored that a file is judged against. */
export interface Known {
  /** By employee number: the people whom the file has rows for. */
  people: ReadonlyMap<string, KnownPerson>;
  /** By e-mail address: who has it now. */
  emailOwners: ReadonlyMap<string, Candidate>;
  /** Stored people whom the file may name as supervisors. */
  candidates: readonly Candidate[];
  /** By id: everybody's manager and employee number. */
  lines: ReadonlyMap<number, { manager: number | null; employeeNumber: string }>;
}

/** The names of the columns that mistakes are reported under. */
export interface JudgedColumns {
  employeeNumber: string;
  email: string;
  hiredOn: string;
  lastDay: string;
}

/** So many rows are judged before others get their turn. */
const STEP = 4_000;

/** How a file is judged: rows with mistakes go to `rejections`, supervisors are found for the others. */
export class FileJudgement {
  private readonly byKey = new Map<number, FileEntry>();
  private readonly directory: SupervisorDirectory;
  /** By line: the key of the supervisor, null for nobody. */
  private readonly supervisors = new Map<number, number | null>();
  readonly unknownManagers = new UnknownManagers();

  constructor(
    private readonly entries: readonly FileEntry[],
    private readonly known: Known,
    private readonly columns: JudgedColumns,
    private readonly rejections: Rejections,
    private readonly onUnknown: OnUnknownManager = 'refuse',
  ) {
    const byName = ({ supervisor }: FileEntry) => [...waysOf(supervisor)].some(({ by }) => by === 'any');
    this.directory = new SupervisorDirectory(entries.some(byName));
  }

  /** Names every mistake that rows make together or against what is stored; yields now and then, so that others get their turn. */
  *judge(): Generator<undefined> {
    yield* this.index();
    yield* this.refuseTwice();
    yield* this.refuseEmails(() => true);
    yield* this.inSteps((entry) => {
      this.checkService(entry);
      this.findSupervisor(entry);
    });
    yield* this.refuseLoops(() => true);
  }

  /** Rejects what only becomes wrong because other rows are left out, until nothing more does. */
  *settleWithoutRejected(): Generator<undefined> {
    const isAccepted = ({ line }: FileEntry) => !this.rejections.has(line);
    for (let before = -1; before !== this.rejections.count;) {
      before = this.rejections.count;
      yield* this.refuseEmails(isAccepted);
      yield* this.inSteps((entry) => this.refuseBelowRejected(entry, isAccepted));
      yield* this.refuseLoops(isAccepted);
    }
  }

  /** The supervisor of a row: undefined where the file does not say, null for nobody, else id (if stored) and number. */
  managerOf(line: number): { id: number | null; number: string } | null | undefined {
    const key = this.supervisors.get(line);
    if (key === undefined || key === null) return key;
    return { id: key > 0 ? key : null, number: this.numberOf(key) };
  }

  private *inSteps(act: (entry: FileEntry) => void): Generator<undefined> {
    let done = 0;
    for (const entry of this.entries) {
      act(entry);
      if (++done % STEP === 0) yield;
    }
  }

  private *index(): Generator<undefined> {
    for (const candidate of this.known.candidates) this.directory.add(candidate);
    for (const person of this.known.people.values()) this.directory.add(person);
    yield* this.inSteps((entry) => {
      const key = this.keyOf(entry);
      const { employeeNumber, email, name, alsoCalled } = entry;
      this.byKey.set(key, entry);
      this.directory.add({ key, employeeNumber, email, name, alsoCalled });
    });
  }

  private keyOf(entry: FileEntry): number {
    return this.known.people.get(entry.employeeNumber)?.key ?? -entry.line;
  }

  private numberOf(key: number): string {
    return this.byKey.get(key)?.employeeNumber ?? this.known.lines.get(key)?.employeeNumber ?? '?';
  }

  private refuse({ line }: FileEntry, column: string, value: string, code: string, reason: string): void {
    this.rejections.add({ line, column, value: value.slice(0, 120), code, reason });
  }

  private *refuseTwice(): Generator<undefined> {
    for (const [number, same] of yield* this.sharing(({ employeeNumber }) => employeeNumber)) {
      const reason = `Stands in ${linesOf(same)}: an employee number belongs to one person.`;
      for (const entry of same)
        this.refuse(entry, this.columns.employeeNumber, number, 'EMPLOYEE_NUMBER_TWICE', reason);
    }
    for (const [email, same] of yield* this.sharing((entry) => entry.email)) {
      const reason = `Stands in ${linesOf(same)}: an e-mail address belongs to one person.`;
      for (const entry of same) this.refuse(entry, this.columns.email, email, 'EMAIL_TWICE', reason);
    }
  }

  /** The rows that have a value in common, by value; nothing is made for the many that have theirs alone. */
  private *sharing(
    valueOf: (entry: FileEntry) => string | null,
  ): Generator<undefined, Map<string, FileEntry[]>> {
    const first = new Map<string, FileEntry>();
    const shared = new Map<string, FileEntry[]>();
    yield* this.inSteps((entry) => {
      const value = valueOf(entry);
      if (value === null) return;
      const known = first.get(value);
      if (known === undefined) first.set(value, entry);
      else shared.set(value, [...(shared.get(value) ?? [known]), entry]);
    });
    return shared;
  }

  /** An address is free when its owner's own row takes another one. */
  private *refuseEmails(counts: (entry: FileEntry) => boolean): Generator<undefined> {
    yield* this.inSteps((entry) => {
      const owner = this.known.emailOwners.get(entry.email ?? '');
      if (!owner || !counts(entry) || owner.key === this.keyOf(entry)) return;
      const ownRow = this.byKey.get(owner.key);
      if (ownRow && counts(ownRow) && ownRow.email !== entry.email) return;
      const reason = `Belongs to the person with the employee number ${owner.employeeNumber}.`;
      this.refuse(entry, this.columns.email, entry.email ?? '', 'EMAIL_TAKEN', reason);
    });
  }

  private checkService(entry: FileEntry): void {
    const known = this.known.people.get(entry.employeeNumber);
    if (!known) return;
    const { hiredOn, lastDay } = entry;
    if (hiredOn && known.earlierUntil && hiredOn < known.earlierUntil) {
      const reason = `Lies in an earlier time in service, which lasted until ${known.earlierUntil}.`;
      this.refuse(entry, this.columns.hiredOn, hiredOn, 'HIRE_DATE_OVERLAPS', reason);
    }
    if (!hiredOn && lastDay && known.hiredOn && lastDay < known.hiredOn) {
      const reason = `Lies before the hire date that we know, ${known.hiredOn}.`;
      this.refuse(entry, this.columns.lastDay, lastDay, 'TERMINATION_BEFORE_HIRE', reason);
    }
  }

  private findSupervisor(entry: FileEntry): void {
    const { supervisor } = entry;
    if (!supervisor) {
      if (supervisor === null) this.supervisors.set(entry.line, null);
      return;
    }
    const { column, text } = supervisor;
    const found = this.directory.resolve(supervisor);
    const isUnknown = 'code' in found && found.code === 'SUPERVISOR_UNKNOWN';
    if (isUnknown) this.unknownManagers.add(supervisor, entry.line);
    if (isUnknown && this.onUnknown === 'leave-empty') {
      this.supervisors.set(entry.line, null);
    } else if ('code' in found) {
      this.refuse(entry, column, text, found.code, found.reason);
    } else if (this.isSelf(found.key, entry)) {
      this.refuse(entry, column, text, 'SUPERVISOR_SELF', 'Nobody reports to themself.');
    } else {
      this.supervisors.set(entry.line, found.key);
    }
  }

  private isSelf(key: number, entry: FileEntry): boolean {
    return this.byKey.get(key)?.employeeNumber === entry.employeeNumber;
  }

  private *refuseLoops(counts: (entry: FileEntry) => boolean): Generator<undefined> {
    const managerOf = (key: number): number | null => {
      const entry = this.byKey.get(key);
      const named = entry && counts(entry) ? this.supervisors.get(entry.line) : undefined;
      return named === undefined ? (this.known.lines.get(key)?.manager ?? null) : named;
    };
    const loops: number[][] = [];
    const settled = new Set<number>();
    yield* this.inSteps((entry) => {
      if (counts(entry)) loops.push(...loopsAbove([this.keyOf(entry)], managerOf, settled));
    });
    for (const loop of loops) {
      const numbers = [...loop, ...loop.slice(0, 1)].map((key) => this.numberOf(key));
      const shown = numbers.length > 12 ? [...numbers.slice(0, 6), '…', ...numbers.slice(-5)] : numbers;
      for (const key of loop) this.refuseInLoop(this.byKey.get(key), counts, shown.join(' → '));
    }
  }

  private refuseInLoop(
    entry: FileEntry | undefined,
    counts: (entry: FileEntry) => boolean,
    spelled: string,
  ): void {
    if (!entry?.supervisor || !counts(entry)) return;
    const reason = `The reporting lines run in a circle: ${spelled}.`;
    this.refuse(entry, entry.supervisor.column, entry.supervisor.text, 'REPORTING_LOOP', reason);
  }

  private refuseBelowRejected(entry: FileEntry, isAccepted: (entry: FileEntry) => boolean): void {
    const key = this.supervisors.get(entry.line) ?? 0;
    const above = key < 0 ? this.byKey.get(key) : undefined;
    if (!above || isAccepted(above) || !isAccepted(entry)) return;
    const { text, column }: SupervisorName = entry.supervisor ?? { by: 'any', text: '', column: '' };
    const reason = `The supervisor's own row, line ${above.line}, is rejected, so nobody could be reported to.`;
    this.refuse(entry, column, text, 'SUPERVISOR_REJECTED', reason);
  }
}

function linesOf(entries: readonly FileEntry[]): string {
  const shown = entries.slice(0, 10).map(({ line }) => line);
  return `lines ${shown.join(', ')}${entries.length > shown.length ? ', …' : ''}`;
}
