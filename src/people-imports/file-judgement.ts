import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
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
    this.refuseTwice();
    yield;
    this.refuseEmails(() => true);
    yield;
    yield* this.inSteps((entry) => {
      this.checkService(entry);
      this.findSupervisor(entry);
    });
    this.refuseLoops(() => true);
  }

  /** Rejects what only becomes wrong because other rows are left out, until nothing more does. */
  *settleWithoutRejected(): Generator<undefined> {
    const isAccepted = ({ line }: FileEntry) => !this.rejections.has(line);
    for (let before = -1; before !== this.rejections.count;) {
      before = this.rejections.count;
      this.refuseEmails(isAccepted);
      yield;
      this.refuseBelowRejected(isAccepted);
      this.refuseLoops(isAccepted);
      yield;
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

  private refuseTwice(): void {
    for (const [number, same] of groupBy(this.entries, ({ employeeNumber }) => employeeNumber)) {
      if (same.length < 2) continue;
      const reason = `Stands in ${linesOf(same)}: an employee number belongs to one person.`;
      for (const entry of same)
        this.refuse(entry, this.columns.employeeNumber, number, 'EMPLOYEE_NUMBER_TWICE', reason);
    }
    const withEmail = this.entries.filter(({ email }) => email !== null);
    for (const [email, same] of groupBy(withEmail, (entry) => entry.email ?? '')) {
      if (same.length < 2) continue;
      const reason = `Stands in ${linesOf(same)}: an e-mail address belongs to one person.`;
      for (const entry of same) this.refuse(entry, this.columns.email, email, 'EMAIL_TWICE', reason);
    }
  }

  /** An address is free when its owner's own row takes another one. */
  private refuseEmails(counts: (entry: FileEntry) => boolean): void {
    for (const entry of this.entries) {
      const owner = this.known.emailOwners.get(entry.email ?? '');
      if (!owner || !counts(entry) || owner.key === this.keyOf(entry)) continue;
      const ownRow = this.byKey.get(owner.key);
      if (ownRow && counts(ownRow) && ownRow.email !== entry.email) continue;
      const reason = `Belongs to the person with the employee number ${owner.employeeNumber}.`;
      this.refuse(entry, this.columns.email, entry.email ?? '', 'EMAIL_TAKEN', reason);
    }
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
    const found = this.directory.resolve(supervisor);
    const isUnknown = 'code' in found && found.code === 'SUPERVISOR_UNKNOWN';
    if (isUnknown) this.unknownManagers.add(supervisor, entry.line);
    if (isUnknown && this.onUnknown === 'leave-empty') {
      this.supervisors.set(entry.line, null);
    } else if ('code' in found) {
      this.refuse(entry, supervisor.column, supervisor.text, found.code, found.reason);
    } else if (this.isSelf(found.key, entry)) {
      this.refuse(
        entry,
        supervisor.column,
        supervisor.text,
        'SUPERVISOR_SELF',
        'Nobody reports to themself.',
      );
    } else {
      this.supervisors.set(entry.line, found.key);
    }
  }

  private isSelf(key: number, entry: FileEntry): boolean {
    return this.byKey.get(key)?.employeeNumber === entry.employeeNumber;
  }

  private refuseLoops(counts: (entry: FileEntry) => boolean): void {
    const managerOf = (key: number): number | null => {
      const entry = this.byKey.get(key);
      const named = entry && counts(entry) ? this.supervisors.get(entry.line) : undefined;
      return named === undefined ? (this.known.lines.get(key)?.manager ?? null) : named;
    };
    const keys = this.entries.filter(counts).map((entry) => this.keyOf(entry));
    for (const loop of loopsAbove(keys, managerOf)) {
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

  private refuseBelowRejected(isAccepted: (entry: FileEntry) => boolean): void {
    for (const entry of this.entries) {
      const key = this.supervisors.get(entry.line) ?? 0;
      const above = key < 0 ? this.byKey.get(key) : undefined;
      if (!above || isAccepted(above) || !isAccepted(entry)) continue;
      const { text, column }: SupervisorName = entry.supervisor ?? { by: 'any', text: '', column: '' };
      const reason = `The supervisor's own row, line ${above.line}, is rejected, so nobody could be reported to.`;
      this.refuse(entry, column, text, 'SUPERVISOR_REJECTED', reason);
    }
  }
}

function linesOf(entries: readonly FileEntry[]): string {
  const lines = entries.map(({ line }) => line);
  const shown = lines.length > 10 ? [...lines.slice(0, 10), '…'] : lines;
  return `lines ${shown.join(', ')}`;
}
