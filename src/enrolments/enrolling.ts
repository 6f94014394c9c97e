import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import type { EnrolmentDates } from '../due-dates/due-date.js';
import { type Dates, EnrolmentChangesRepository } from './enrolment-changes.repository.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { type Beginning, FIRST, LearnersRepository } from './learners.repository.js';
import { NewEnrolmentsRepository } from './new-enrolments.repository.js';
import type { ReasonFacts } from './why.js';

/** What enrols: a version of an assignment in one of its runs, on the current version of its track. */
export interface EnrolmentCause {
  trackId: number;
  trackVersionId: number;
  requirementsTotal: number;
  assignmentId: number;
  assignmentVersion: number;
  runId: number;
}

/** A person to enrol, with the dates under the assignment's rule and the facts that matched. */
export interface Entrant extends EnrolmentDates {
  personId: number;
  facts: ReasonFacts;
  /** Of who does a track again: the cycle, and since when what is done counts in it. */
  beginning?: Beginning;
}

export interface Enrolled {
  /** Enrolments that are new or open again. */
  enrolments: number;
  /** Reasons that are new, also on enrolments that stood open. */
  reasons: number;
}

const datesKey = ({ startsAt, dueAt }: Dates) => `${startsAt.getTime()} ${dueAt?.getTime()}`;

/** Puts people on a track, at most once each, however many processes try at the same time. */
@Injectable()
export class Enrolling {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: EnrolmentsRepository,
    private readonly fresh: NewEnrolmentsRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly learners: LearnersRepository,
  ) {}

  /**
   * Enrols up to 2,000 people inside the caller's bulk run or one of its own. An enrolment that was withdrawn opens again
   * with its progress; what lapsed in a break of service or came round is begun anew in the next cycle; one that is open gets a further reason, and the earliest due day of its reasons holds.
   */
  async enrol(entrants: readonly Entrant[], cause: EnrolmentCause, now: Date): Promise<Enrolled> {
    return await this.transactions.run(() => this.enrolInRun(entrants, cause, now), { work: 'bulk' });
  }

  private async enrolInRun(
    entrants: readonly Entrant[],
    cause: EnrolmentCause,
    now: Date,
  ): Promise<Enrolled> {
    const byPerson = new Map(entrants.map((entrant) => [entrant.personId, entrant]));
    const personIds = [...byPerson.keys()];
    const withdrawn = await this.enrolments.withdrawnOf(cause.trackId, personIds);
    const perDates = (rows: { id: number; personId: number }[]) => sameDates(rows, byPerson);
    let reopened = 0;
    for (const { ids, dates } of perDates(withdrawn)) reopened += await this.changes.reopen(ids, dates, now);
    const beginnings = await this.learners.beginningsOf(personIds);
    const again = entrants.flatMap(({ personId, beginning }) => (beginning ? [personId] : []));
    const fresh = entrants.map((entrant) => {
      const beginning = entrant.beginning ?? beginnings.get(entrant.personId) ?? FIRST;
      return { ...entrant, ...cause, ...beginning, publicId: publicId() };
    });
    await this.fresh.insertOnce(fresh, now);
    const anew = [...beginnings.keys(), ...again, ...withdrawn.map(({ personId }) => personId)];
    if (anew.length > 0) await this.fresh.supersede(cause.trackId, anew, now);
    const open = await this.enrolments.openOn(cause.trackId, personIds);
    const reasons = open.flatMap(({ id, personId }) => {
      const entrant = byPerson.get(personId);
      return entrant ? [{ ...cause, enrolmentId: id, dueOn: entrant.dueOn, facts: entrant.facts }] : [];
    });
    const reasonCount = await this.fresh.insertReasonsOnce(reasons, now);
    const ours = new Set(fresh.map((row) => row.publicId));
    const others = open.filter((row) => !ours.has(row.publicId));
    for (const { ids, dates } of perDates(others)) await this.changes.bringForward(ids, dates);
    const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);
    await this.changes.openPeriods(idsOf(open), now);
    if (others.length > 0) await this.changes.followInPeriods(idsOf(others), now);
    return { enrolments: open.length - others.length + reopened, reasons: reasonCount };
  }
}

/** Rows whose people have the same dates, so that one statement serves them all. */
function sameDates(
  rows: readonly { id: number; personId: number }[],
  dates: ReadonlyMap<number, EnrolmentDates>,
): { ids: number[]; dates: EnrolmentDates }[] {
  const known = rows.flatMap(({ id, personId }) => {
    const found = dates.get(personId);
    return found ? [{ id, dates: found }] : [];
  });
  return [...groupBy(known, (row) => datesKey(row.dates)).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ids: group.map(({ id }) => id), dates: first.dates }] : [];
  });
}
