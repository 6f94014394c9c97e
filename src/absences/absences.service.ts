import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { addDays, type Day, FOREVER } from '../common/days.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import {
  AbsencesRepository,
  type AbsentPerson,
  BY_HAND,
  type StoredAbsence,
} from '../people/absences.repository.js';
import { lastDayOf } from '../people/dto/person.view.js';
import { peopleErrors } from '../people/people.errors.js';
import { type Rights, visiblePeople } from '../people/visible-people.js';
import { absenceErrors } from './absences.errors.js';
import type { SetAbsenceDto } from './dto/absence.dto.js';

/** Somebody's days away changed by hand; the person is the subject. */
export const ABSENCES_CHANGED = 'people.absences-changed';

/** Managers answer for their line, deputies stand in for them; trainers and viewers set nobody absent. */
const LINES_ONLY: Rights = { roles: [], lines: true };
const MOST_DAYS = 366;

/** Days away, set by whoever leads the person: from and to, never why. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly absences: AbsencesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** A person's absences, latest first: for themself, their line and admins. */
  async list(me: Identity, personId: string): Promise<StoredAbsence[]> {
    const person = await this.person(me, personId, true);
    return (await this.absences.of([person.id])).toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  }

  /** Sets somebody absent; throws `ABSENCE_OVERLAPS` naming what stands there, since nobody is away twice. */
  async set(me: Identity, personId: string, { from, to = null }: SetAbsenceDto): Promise<StoredAbsence> {
    const person = await this.person(me, personId);
    const today = this.absences.today();
    const [first, last] = [addDays(today, -MOST_DAYS), addDays(today, MOST_DAYS)];
    if (from < first || from > last) throw absenceErrors.dayOutOfRange(first, last);
    const toOn = to === null ? FOREVER : addDays(to, 1);
    if (toOn <= from) throw absenceErrors.rangeInvalid();
    return await this.change(me, person, 'absences.set', from, async (stored) => {
      refuseOverlaps(stored, from, toOn);
      const { id: personKey, timeZone } = person;
      await this.absences.add([{ personId: personKey, timeZone, fromOn: from, toOn }], BY_HAND);
      return { id: 0, personId: personKey, fromOn: from, toOn, source: BY_HAND };
    });
  }

  /** Ends an absence on a day, or moves its end; what HR said of its end no longer counts. */
  async end(me: Identity, personId: string, from: Day, lastDay: Day): Promise<StoredAbsence> {
    const person = await this.person(me, personId);
    if (lastDay < from) throw absenceErrors.rangeInvalid();
    return await this.change(me, person, 'absences.ended', from, async (stored) => {
      const absence = stored.find(({ fromOn }) => fromOn === from);
      if (!absence) throw absenceErrors.notFound();
      const toOn = addDays(lastDay, 1);
      refuseOverlaps(
        stored.filter(({ id }) => id !== absence.id),
        from,
        toOn,
      );
      await this.absences.endByHand(absence.id, toOn, person.timeZone);
      return { ...absence, toOn, source: BY_HAND };
    });
  }

  /** Takes back what was set here by mistake; throws `ABSENCE_FROM_HR` for what a file would bring back. */
  async remove(me: Identity, personId: string, from: Day): Promise<void> {
    const person = await this.person(me, personId);
    await this.change(me, person, 'absences.removed', from, async (stored) => {
      const absence = stored.find(({ fromOn }) => fromOn === from);
      if (!absence) throw absenceErrors.notFound();
      if (absence.source !== BY_HAND) throw absenceErrors.fromHr();
      await this.absences.remove(absence.id);
      return absence;
    });
  }

  private async person(me: Identity, publicId: string, orSelf = false): Promise<AbsentPerson> {
    const lines = visiblePeople(me, LINES_ONLY, this.absences.today());
    const visible = orSelf
      ? { sql: `(p.id = ? OR ${lines.sql})`, parameters: [me.personId, ...lines.parameters] }
      : lines;
    const person = await this.absences.findPerson(publicId, visible);
    if (!person) throw peopleErrors.notFound();
    return person;
  }

  private async change(
    me: Identity,
    person: AbsentPerson,
    action: string,
    from: Day,
    act: (stored: readonly StoredAbsence[]) => Promise<StoredAbsence>,
  ): Promise<StoredAbsence> {
    return await this.transactions.run(async () => {
      await this.absences.takeTurn(person.id);
      const changed = await act(await this.absences.of([person.id]));
      const facts = { from, to: lastDayOf(changed.toOn) };
      await this.audit.record({
        actor: me.personId,
        action,
        subject: { type: 'person', id: person.id },
        facts,
      });
      await this.events.record({ kind: ABSENCES_CHANGED, subjectId: person.id });
      return changed;
    });
  }
}

function refuseOverlaps(stored: readonly StoredAbsence[], fromOn: Day, toOn: Day): void {
  const others = stored.filter((one) => one.fromOn < toOn && one.toOn > fromOn);
  if (others.length > 0)
    throw absenceErrors.overlaps(others.map((one) => ({ from: one.fromOn, to: lastDayOf(one.toOn) })));
}
