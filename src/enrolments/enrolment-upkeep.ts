import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, dayOf, endOfDay } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import { Returns } from '../returns/returns.js';
import { enrolmentDates, type EnrolmentDates, hasLastDayBegun } from '../due-dates/due-date.js';
import { needsOf } from '../due-dates/due-rule.js';
import { dueWithExtension } from '../due-dates/extension.js';
import { EnrolmentChangesRepository, type Remark } from './enrolment-changes.repository.js';
import { readFacts } from './enrolments.repository.js';
import { type Learner, LearnersRepository, type OpenReason } from './learners.repository.js';

/** A last day lasts 23 to 25 hours, so whoever's has begun leaves within this time. */
const LAST_DAY_MS = 26 * 3_600_000;

/** A day off more or less brings nobody's due day forward to one within so many days. */
const NOT_SOONER_WITHIN_DAYS = 14;

interface Redated {
  reason: OpenReason;
  dates: EnrolmentDates;
}

/** Keeps open enrolments true to what is known of people: first and last days, hire dates, zones, absences. */
@Injectable()
export class EnrolmentUpkeep {
  constructor(
    private readonly learners: LearnersRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly returns: Returns,
  ) {}

  /** What must be so before anybody is enrolled: leavers are withdrawn, and whose completions count after a return is known. */
  async followService(): Promise<void> {
    await this.withdrawLeavers();
    await this.returns.refresh();
  }

  /** Withdraws the open enrolments of everybody whose last day has begun where they are. */
  async withdrawLeavers(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + LAST_DAY_MS);
    for (let afterId = 0; ;) {
      const open = await this.learners.openOfLeavers(until, afterId);
      const last = open.at(-1);
      if (!last) return;
      afterId = last.id;
      const ids = open.filter(({ toOn, zone }) => hasLastDayBegun(toOn, zone, now)).map(({ id }) => id);
      if (ids.length > 0) await this.withdraw(ids, now);
    }
  }

  /** Computes start and due dates anew for the people whom an import of people or absences touched. */
  async redateAfterImport(importId: number): Promise<void> {
    // First, since dates moved to a later service would hide that the earlier one ended.
    await this.withdrawLeavers();
    for (let afterId = 0; ;) {
      const personIds = await this.learners.touchedBy(importId, afterId);
      const last = personIds.at(-1);
      if (last === undefined) return;
      afterId = last;
      await this.transactions.run(() => this.redate(personIds), { work: 'bulk' });
    }
  }

  /**
   * Computes dates anew for everybody at a location, or everybody where it is empty, after its working days changed. Who was told
   * a day keeps it rather than one that comes sooner within two weeks.
   */
  async redateAt(location: string): Promise<void> {
    for (let afterId = 0; ;) {
      const personIds = await this.learners.openAt(location, afterId);
      const last = personIds.at(-1);
      if (last === undefined) return;
      afterId = last;
      await this.transactions.run(() => this.redate(personIds, {}, NOT_SOONER_WITHIN_DAYS), { work: 'bulk' });
    }
  }

  /** The same for one person, of whom something changed; `remark` stands beside the dates that move. */
  async redatePerson(personId: number, remark: Remark = {}): Promise<void> {
    await this.transactions.run(() => this.redate([personId], remark));
  }

  /** Computes the dates of these people (at most 2,000) anew inside the caller's run, after reasons ended or came. */
  async redatePeople(personIds: number[]): Promise<void> {
    await this.redate(personIds);
  }

  /** The same for somebody who completed a track, for which the due date of another one may wait. */
  async redateWaiting(personId: number): Promise<void> {
    if (await this.learners.hasUndated(personId)) await this.redatePerson(personId);
  }

  private async withdraw(ids: number[], now: Date): Promise<void> {
    await this.transactions.run(
      async () => {
        if ((await this.changes.end(ids, 'withdrawn')) === 0) return;
        await this.changes.endReasons(ids, 'left', now);
        await this.changes.followInPeriods(ids, now, { note: 'Left' });
      },
      { work: 'bulk' },
    );
  }

  private async redate(personIds: number[], remark: Remark = {}, keptWithinDays = 0): Promise<void> {
    const now = this.clock.now();
    await this.changes.hold(personIds);
    const reasons = await this.learners.openReasonsOf(personIds);
    const needs = needsOf(reasons.map(({ facts }) => readFacts(facts).due));
    const learners = new Map(
      (await this.learners.factsOf(personIds, now, needs)).map((learner) => [learner.personId, learner]),
    );
    const redated = reasons.flatMap((reason) =>
      redate(reason, learners.get(reason.personId)).map((one) => told(one, learners, now, keptWithinDays)),
    );
    const moved = redated.filter(({ reason, dates }) => reason.dueOn !== dates.dueOn);
    for (const [dueOn, group] of groupBy(moved, ({ dates }) => dates.dueOn)) {
      await this.changes.setReasonsDue(
        group.map(({ reason }) => reason.id),
        dueOn,
      );
    }
    await this.setEnrolmentDates(redated, learners, now, remark);
  }

  /** An enrolment has the earliest dates of its open reasons, and is not due before the day to which it was extended. */
  private async setEnrolmentDates(
    redated: Redated[],
    learners: ReadonlyMap<number, Learner>,
    now: Date,
    remark: Remark,
  ): Promise<void> {
    const wanted = [...groupBy(redated, ({ reason }) => reason.enrolmentId)].flatMap(([id, group]) => {
      const [first] = group;
      const ruled = earliest(group.map((one) => one.dates));
      const dates = first && ruled && extended(ruled, first.reason, learners.get(first.reason.personId));
      return first && dates && differs(first.reason, dates) ? [{ id, dates }] : [];
    });
    const groups = groupBy(wanted, ({ dates }) => `${dates.startsAt.getTime()} ${dates.dueAt?.getTime()}`);
    for (const group of groups.values()) {
      const ids = group.map(({ id }) => id);
      const [first] = group;
      if (first) await this.changes.setDates(ids, first.dates);
    }
    if (wanted.length > 0)
      await this.changes.followInPeriods(
        wanted.map(({ id }) => id),
        now,
        remark,
      );
  }
}

function redate(reason: OpenReason, learner: Learner | undefined): Redated[] {
  if (!learner) return [];
  const facts = readFacts(reason.facts);
  return [{ reason, dates: enrolmentDates(facts.due, learner, facts) }];
}

/** The day that somebody was told, where a new one would be sooner and within so many days; 0 takes every new one. */
function told(
  redated: Redated,
  learners: ReadonlyMap<number, Learner>,
  now: Date,
  withinDays: number,
): Redated {
  const { reason, dates } = redated;
  const zone = learners.get(reason.personId)?.zone;
  if (withinDays === 0 || zone === undefined || reason.dueOn === null || dates.dueOn === null) return redated;
  const isSooner = dates.dueOn < reason.dueOn && dates.dueOn <= addDays(dayOf(now, zone), withinDays);
  if (!isSooner) return redated;
  return { reason, dates: { ...dates, dueOn: reason.dueOn, dueAt: endOfDay(reason.dueOn, zone) } };
}

/** Dates moved to the day to which they were extended, where that is later. */
export function extended(
  dates: EnrolmentDates,
  { extendedTo, extendedOn }: OpenReason,
  learner: Learner | undefined,
): EnrolmentDates {
  if (extendedTo === null || extendedOn === null || !learner) return dates;
  const { absences, calendar } = learner;
  const dueOn = dueWithExtension(dates.dueOn, { on: extendedOn, to: extendedTo }, absences, calendar);
  return { ...dates, dueOn, dueAt: endOfDay(dueOn, learner.zone) };
}

/** The earliest start and the earliest due day; a reason without a due day counts only where no other has one. */
export function earliest(all: readonly EnrolmentDates[]): EnrolmentDates | null {
  return all.reduce<EnrolmentDates | null>((found, dates) => {
    if (!found) return dates;
    const start = dates.startsOn < found.startsOn ? dates : found;
    const isDueEarlier = dates.dueOn !== null && (found.dueOn === null || dates.dueOn < found.dueOn);
    const due = isDueEarlier ? dates : found;
    return { startsOn: start.startsOn, startsAt: start.startsAt, dueOn: due.dueOn, dueAt: due.dueAt };
  }, null);
}

const differs = ({ startsAt, dueAt }: OpenReason, dates: EnrolmentDates) =>
  startsAt.getTime() !== dates.startsAt.getTime() || dueAt?.getTime() !== dates.dueAt?.getTime();
