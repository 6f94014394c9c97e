import { Injectable } from '@nestjs/common';
import { type Day, FOREVER_INSTANT } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { WorkCalendar } from '../due-dates/working-days.js';
import { FIRST, LearnersRepository } from '../enrolments/learners.repository.js';
import { readRecurrence } from '../tracks/tracks.repository.js';
import { WorkCalendars } from '../work-calendar/work-calendars.js';
import type { Creditable } from './credit.js';
import type { Standing } from './decisions.js';

/** An enrolment as decisions need it. */
export interface Decidable extends Standing, Creditable {
  id: number;
  publicId: string;
  personId: number;
  zone: string;
  /** When people work where they are. */
  calendar: WorkCalendar;
  startsOn: Day;
  extendedOn: Day | null;
  waivedUntil: Day | null;
  requirementsDone: number;
  requirementsTotal: number;
  /** Since when it has its status and due date. */
  since: Date;
  /** Whether every assignment that carries it, or carried it last, lets managers decide. */
  managersMay: boolean;
}

type Stored = Omit<
  Decidable,
  'since' | 'zone' | 'calendar' | 'recurrence' | 'isSuperseded' | 'managersMay' | 'hasReasonToReturn'
> & {
  since: Date | string | null;
  zone: string | null;
  location: string | null;
  recurrence: unknown;
  isSuperseded: number;
  onlyTrainers: number;
  carrying: number;
  hasReasonToReturn: number;
};

const CHUNK = 500;

/** The reasons `r` of an enrolment `e` that ended when it did. */
const ENDED_WITH_IT = `r.enrolment_id = e.id AND r.open_key IS NULL AND r.end_cause IN ('waived', 'withdrawn')
  AND r.ended_at = (SELECT MAX(l.ended_at) FROM enrolment_reasons l WHERE l.enrolment_id = e.id)`;
/** Those that carry it, or carried it last, and of them those by which only trainers decide. */
const CARRYING = `FROM enrolment_reasons r JOIN assignments a ON a.id = r.assignment_id
  WHERE ((r.enrolment_id = e.id AND r.open_key = 1) OR (e.open_key IS NULL AND ${ENDED_WITH_IT}))`;
const ONLY_TRAINERS = `${CARRYING} AND a.managers_decide_since IS NULL`;
/** Those that ended with it and whose assignment still asks for it. */
const RETURNING = `${ENDED_WITH_IT} AND a.taken_back_at IS NULL`;

const SELECT = `SELECT e.id, e.public_id AS publicId, e.person_id AS personId, p.time_zone AS zone, p.location, e.status, e.starts_on AS startsOn,
    e.due_on AS dueOn, e.extended_to AS extendedTo, e.extended_on AS extendedOn, e.waived_until AS waivedUntil,
    e.credited_on AS creditedOn, e.requirements_done AS requirementsDone, e.requirements_total AS requirementsTotal,
    t.recurrence, rt.counts_from_on AS countsFrom,
    CASE WHEN e.superseded_at IS NULL AND e.cycle >= ${FIRST.cycle} THEN 0 ELSE 1 END AS isSuperseded,
    (SELECT MAX(o.from_at) FROM enrolment_periods o WHERE o.enrolment_id = e.id AND o.to_at = ?) AS since,
    CASE WHEN EXISTS (SELECT 1 ${CARRYING}) THEN 1 ELSE 0 END AS carrying,
    CASE WHEN EXISTS (SELECT 1 ${ONLY_TRAINERS}) THEN 1 ELSE 0 END AS onlyTrainers,
    CASE WHEN EXISTS (SELECT 1 FROM enrolment_reasons r JOIN assignments a ON a.id = r.assignment_id WHERE ${RETURNING}) THEN 1 ELSE 0 END AS hasReasonToReturn
  FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN tracks t ON t.id = e.track_id
  LEFT JOIN person_returns rt ON rt.person_id = e.person_id`;

/** Reads what is decided about. */
@Injectable()
export class DecisionsRepository {
  constructor(
    private readonly database: Database,
    private readonly learners: LearnersRepository,
    private readonly calendars: WorkCalendars,
  ) {}

  /** An enrolment, whoever asks. */
  async find(id: number): Promise<Decidable | null> {
    return (await this.rows('e.id = ?', [id]))[0] ?? null;
  }

  /** Everything that a person is or was on. */
  async allOf(personId: number): Promise<Decidable[]> {
    return await this.rows('e.person_id = ?', [personId]);
  }

  /** Waived enrolments, after `afterId`, whose waiver ends before `day`; in chunks. */
  async endingBefore(day: Day, afterId: number): Promise<Decidable[]> {
    return await this.rows(`e.waived_until < ? AND e.status = 'waived' AND e.id > ?`, [day, afterId]);
  }

  /** The reasons that ended with an enrolment and still hold. */
  async returningReasons(id: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT r.id FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id JOIN assignments a ON a.id = r.assignment_id
        WHERE e.id = ? AND ${RETURNING} ORDER BY r.id`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  private async rows(condition: string, parameters: readonly (string | number)[]): Promise<Decidable[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE ${condition} ORDER BY e.id LIMIT ${CHUNK}`,
      [FOREVER_INSTANT, ...parameters],
    );
    const calendarAt = await this.calendars.all();
    return rows.map(({ onlyTrainers, carrying, since, location, recurrence, ...row }) => ({
      ...row,
      recurrence: readRecurrence(recurrence),
      zone: this.learners.zoneOf(row.zone),
      calendar: calendarAt(location),
      since: since === null ? new Date(0) : instant(since),
      isSuperseded: Number(row.isSuperseded) === 1,
      managersMay: Number(carrying) === 1 && Number(onlyTrainers) === 0,
      hasReasonToReturn: Number(row.hasReasonToReturn) === 1,
    }));
  }
}
