import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { PersonRow } from '../hr-files/person-row.js';
import { type FullExport, lastDayOfAbsent, needsConfirmation } from '../leavers/leavers.js';
import { leaverErrors } from '../leavers/leavers.errors.js';
import { type AbsentPeople, LeaversRepository } from '../leavers/leavers.repository.js';
import type { JudgedFile } from './people-file.service.js';
import { type PersonPlan, planPerson, shown } from './person-changes.js';
import { StoredPeopleRepository } from './stored-people.repository.js';

const CHUNK = 1_000;

/** What a full export does to people whom it does not name: they become leavers. Other sources are never touched. */
@Injectable()
export class AbsentPeopleService {
  constructor(
    private readonly leavers: LeaversRepository,
    private readonly stored: StoredPeopleRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Finds and counts them; throws `FULL_NEEDS_NUMBERS` (400) where rows cannot say whose they are. A rejected row still names its person. */
  async find({ source, entries, tally }: JudgedFile, full: FullExport): Promise<AbsentPeople> {
    const unnumbered = tally.rows - entries.length;
    if (unnumbered > 0) throw leaverErrors.unnumbered(unnumbered);
    const present = new Set(entries.map(({ employeeNumber }) => employeeNumber));
    const absent = await this.leavers.absentFrom(source, present, this.today());
    tally.leavers = {
      absent: absent.absent,
      inService: absent.inService,
      needsConfirmation: needsConfirmation(absent, full),
    };
    return absent;
  }

  /** Plans their leaving, a chunk at a time; their lines are negative, since no line of the file speaks of them. */
  async *plans(
    { source, tally }: JudgedFile,
    { employeeNumbers }: AbsentPeople,
    full: FullExport,
  ): AsyncGenerator<PersonPlan[]> {
    const context = { today: this.today(), companyZone: this.env.COMPANY_TIME_ZONE };
    const leaveOn = lastDayOfAbsent(full, context.today);
    let line = 0;
    for (let start = 0; start < employeeNumbers.length; start += CHUNK) {
      const numbers = employeeNumbers.slice(start, start + CHUNK);
      const stored = await this.stored.snapshots(source, numbers);
      const plans = numbers.flatMap((employeeNumber) => {
        const person = stored.get(employeeNumber);
        if (!person) return [];
        // Whoever began after that day was there on their first one.
        const began = person.fromOn !== null && person.fromOn <= context.today;
        const lastDay = began && person.fromOn && person.fromOn > leaveOn ? person.fromOn : leaveOn;
        return planPerson({ ...UNNAMED, line: --line, employeeNumber, lastDay }, person, undefined, context);
      });
      for (const plan of plans) tally.add(plan.action, shown(plan));
      yield plans.filter(({ action }) => action !== 'unchanged');
    }
  }

  /** Remembers the future starters whom a full export names, once it is applied: only they will be missed. */
  async remember({ source, entries }: JudgedFile): Promise<void> {
    const today = this.today();
    const future = entries.filter(({ hiredOn }) => hiredOn && hiredOn > today);
    const numbers = future.map(({ employeeNumber }) => employeeNumber);
    await this.transactions.run(() => this.leavers.expect(source, numbers), { work: 'bulk' });
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}

/** A row that says nothing but whom it is about. */
const UNNAMED: Omit<PersonRow, 'line' | 'employeeNumber' | 'lastDay'> = {
  givenName: undefined,
  familyName: undefined,
  email: undefined,
  title: undefined,
  department: undefined,
  location: undefined,
  timeZone: undefined,
  locale: undefined,
  fullTimePermille: undefined,
  supervisor: undefined,
  hiredOn: undefined,
  workerType: undefined,
};
